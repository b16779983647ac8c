// The ground an arrangement is built on: who is fixed, which halls are used, which level a one-level hall takes. And the
// first question about it, answered exactly: can everyone be placed, bans apart? People of one sort (session, level,
// needs) flow to the marks of each hall and through its capacity; a flow of everyone is an arrangement.
import { at, ints, type Ints } from './ints';
import { network } from './max-flow';
import type { Problem } from './problem';

export interface Ground {
  /** Place of everyone who must stay where they are (pinned, or kept in a repair), or -1. By sitting. */
  readonly fixed: Ints;
  /** People a hall may take; 0 for a hall that stays closed. */
  readonly capacity: Ints;
  /** `level * halls + hall`: 1 where the level may sit. */
  readonly admits: Ints;
}

/** People who are interchangeable for every hard rule but the bans. Fixed people are of no sort. */
export interface Sort {
  readonly session: number;
  readonly level: number;
  readonly needs: number;
  readonly members: readonly number[];
}

/** `same` tells levels apart only as far as it must: levels that may sit in the same halls can share one. */
export function sortsOf(
  { sittings }: Problem,
  fixed: Ints,
  same: (level: number) => string | number = (level) => level,
): readonly Sort[] {
  const byKey = new Map<string, number[]>();
  for (let s = 0; s < sittings.count; s++) {
    if (at(fixed, s) !== -1) continue;
    const session = at(sittings.session, s);
    const key = `${session}|${same(at(sittings.level, s))}|${at(sittings.needs, s)}`;
    const members = byKey.get(key);
    if (members) members.push(s);
    else byKey.set(key, [s]);
  }
  return [...byKey.values()].map((members) => {
    const s = members[0] ?? 0;
    return { session: at(sittings.session, s), level: at(sittings.level, s), needs: at(sittings.needs, s), members };
  });
}

/** Free places of every hall by their marks (0 to 3), and how many more the hall may take. */
export interface Space {
  readonly byMarks: readonly (readonly number[])[];
  readonly left: Ints;
}

export function spaceOf({ halls, places, sittings }: Problem, { fixed, capacity }: Ground): Space {
  const byMarks = halls.map(() => [0, 0, 0, 0]);
  const count = (hall: number, place: number, by: number) => {
    const marks = at(places.marks, place);
    const row = byMarks[hall];
    if (row) row[marks] = (row[marks] ?? 0) + by;
  };
  for (const [hall, { firstPlace, endPlace }] of halls.entries())
    for (let place = firstPlace; place < endPlace; place++) count(hall, place, 1);
  const left = Int32Array.from(capacity);
  for (let s = 0; s < sittings.count; s++) {
    const place = at(fixed, s);
    if (place === -1) continue;
    const hall = at(places.hall, place);
    count(hall, place, -1);
    left[hall] = at(left, hall) - 1;
  }
  return { byMarks, left };
}

export interface Flow {
  /** Whether every sort found its places. */
  readonly all: boolean;
  /** People without a place. */
  readonly short: number;
  /** Sorts that together have more people than all places they may take; empty when all are placed. */
  readonly shortSorts: readonly Sort[];
  /** `quota[sort][hall]` people. */
  readonly quota: readonly Ints[];
}

/** The largest flow of one session's sorts into its halls, no hall beyond `limit`. */
export function flowInto(
  { halls, hallsOfSession }: Problem,
  { admits }: Pick<Ground, 'admits'>,
  sorts: readonly Sort[],
  { byMarks, left }: Space,
  limit: (hall: number) => number,
): Flow {
  const session = sorts[0]?.session ?? 0;
  const net = network();
  const [source, sink] = [net.addNode(), net.addNode()];
  const sortNodes = sorts.map(({ members }) => {
    const node = net.addNode();
    net.addEdge(source, node, members.length);
    return node;
  });
  const edges: { readonly sort: number; readonly hall: number; readonly edge: number }[] = [];
  for (const hall of hallsOfSession[session] ?? []) {
    const room = Math.min(at(left, hall), limit(hall));
    if (room <= 0) continue;
    const hallNode = net.addNode();
    net.addEdge(hallNode, sink, room);
    for (const [marks, free] of (byMarks[hall] ?? []).entries()) {
      if (free <= 0) continue;
      const node = net.addNode();
      net.addEdge(node, hallNode, free);
      for (const [sort, { level, needs }] of sorts.entries()) {
        if (at(admits, level * halls.length + hall) === 0 || (needs & ~marks) !== 0) continue;
        edges.push({ sort, hall, edge: net.addEdge(sortNodes[sort] ?? 0, node, free) });
      }
    }
  }
  const wanted = sorts.reduce((total, { members }) => total + members.length, 0);
  const short = wanted - net.send(source, sink);
  const quota = sorts.map(() => ints(halls.length));
  for (const { sort, hall, edge } of edges) {
    const row = quota[sort];
    if (row) row[hall] = at(row, hall) + net.flowOf(edge);
  }
  const shortSorts = short === 0 ? [] : sorts.filter((_, i) => net.isCutOff(sortNodes[i] ?? source));
  return { all: short === 0, short, shortSorts, quota };
}
