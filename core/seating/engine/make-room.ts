// The last step of a repair: when newcomers find no place beside those who stay, as few as possible of the latter make
// room. A cheapest flow answers exactly how many and of which sort: to stay costs nothing, to move costs one. Bans are
// not part of it.
import { sortsOf, type Sort } from './ground';
import { at, ints, type Ints } from './ints';
import { costNetwork } from './min-cost-flow';
import { prepareGround } from './prepare';
import type { Problem } from './problem';

/** `fixed` itself when everyone finds a place; else with the fewest people released; without it all when nothing helps. */
export function makeRoom(problem: Problem, fixed: Ints): Ints {
  if (prepareGround(problem, fixed, { spareHalls: 0 })) return fixed;
  const released = Int32Array.from(fixed);
  for (const session of problem.instance.sessions.keys()) releaseFew(problem, released, session);
  return prepareGround(problem, released, { spareHalls: 0 }) ? released : Int32Array.from(problem.sittings.pinned);
}

/** People who stay, by hall, marks of their place, level and needs: for the flow they are alike. */
interface Stayers {
  readonly hall: number;
  readonly marks: number;
  readonly sort: Sort;
}

function releaseFew(problem: Problem, fixed: Ints, session: number): void {
  const stayers = stayersOf(problem, fixed, session);
  const newcomers = sortsOf(problem, fixed).filter((sort) => sort.session === session);
  const net = costNetwork();
  const [source, sink] = [net.addNode(), net.addNode()];
  const nodeOf = placeNodes(problem, fixed, session, net, sink);
  const connect = (sort: Sort, node: number, skip: string) => {
    for (const [key, { hall, marks, node: to }] of nodeOf)
      if (key !== skip && (sort.needs & ~marks) === 0 && mayEnter(problem, fixed, sort.level, hall))
        net.addEdge(node, to, sort.members.length, 1);
  };
  for (const sort of newcomers) {
    const node = net.addNode();
    net.addEdge(source, node, sort.members.length, 0);
    connect(sort, node, '');
  }
  const staying = stayers.map(({ hall, marks, sort }) => {
    const node = net.addNode();
    net.addEdge(source, node, sort.members.length, 0);
    const key = `${hall}|${marks}`;
    connect(sort, node, key);
    return net.addEdge(node, nodeOf.get(key)?.node ?? sink, sort.members.length, 0);
  });
  net.send(source, sink);
  for (const [i, { sort }] of stayers.entries()) {
    const leave = sort.members.length - net.flowOf(staying[i] ?? 0);
    for (const s of sort.members.slice(0, leave)) fixed[s] = -1;
  }
}

function stayersOf({ places, sittings }: Problem, fixed: Ints, session: number): readonly Stayers[] {
  const byKey = new Map<string, { readonly stayers: Stayers; readonly members: number[] }>();
  for (const [s, place] of fixed.entries()) {
    if (place === -1 || at(sittings.pinned, s) !== -1 || at(sittings.session, s) !== session) continue;
    const [hall, marks] = [at(places.hall, place), at(places.marks, place)];
    const [level, needs] = [at(sittings.level, s), at(sittings.needs, s)];
    const key = `${hall}|${marks}|${level}|${needs}`;
    const known = byKey.get(key);
    if (known) known.members.push(s);
    else {
      const members = [s];
      byKey.set(key, { members, stayers: { hall, marks, sort: { session, level, needs, members } } });
    }
  }
  return [...byKey.values()].map(({ stayers }) => stayers);
}

interface PlaceNode {
  readonly hall: number;
  readonly marks: number;
  readonly node: number;
}

/** A node for the places of each hall and marks that no pinned person holds, through the capacity that is left. */
function placeNodes(
  { halls, hallsOfSession, places, sittings }: Problem,
  fixed: Ints,
  session: number,
  net: ReturnType<typeof costNetwork>,
  sink: number,
): ReadonlyMap<string, PlaceNode> {
  const pinnedPlaces = new Set(fixed.filter((place, s) => place !== -1 && at(sittings.pinned, s) !== -1));
  const nodes = new Map<string, PlaceNode>();
  for (const hall of hallsOfSession[session] ?? []) {
    const { firstPlace = 0, endPlace = 0, capacity = 0 } = halls[hall] ?? {};
    const count = ints(4);
    let pinned = 0;
    for (let place = firstPlace; place < endPlace; place++) {
      if (pinnedPlaces.has(place)) pinned++;
      else count[at(places.marks, place)] = at(count, at(places.marks, place)) + 1;
    }
    const hallNode = net.addNode();
    net.addEdge(hallNode, sink, Math.max(0, capacity - pinned), 0);
    for (const [marks, free] of count.entries()) {
      if (free === 0) continue;
      const node = net.addNode();
      net.addEdge(node, hallNode, free, 0);
      nodes.set(`${hall}|${marks}`, { hall, marks, node });
    }
  }
  return nodes;
}

/** Lists of levels; a one-level hall takes the level of those who stay in it. */
function mayEnter({ halls, levels, places, sittings }: Problem, fixed: Ints, level: number, hall: number): boolean {
  const list = halls[hall]?.layout.room.levels ?? null;
  if (list !== 'one') return list === null || list.includes(levels[level] ?? '');
  const resident = fixed.findIndex((place) => place !== -1 && at(places.hall, place) === hall);
  return resident === -1 || at(sittings.level, resident) === level;
}
