// The last step of a repair: when newcomers find no place beside those who stay, or a one-level room holds two levels, as
// few as possible make room. A cheapest flow answers exactly how many and of which sort: to stay costs nothing, to move
// costs one. It is asked for every choice of levels for the one-level rooms. Bans are not part of it.
import { sortsOf, type Sort } from './ground';
import { at, ints, type Ints } from './ints';
import { costNetwork, type CostNetwork } from './min-cost-flow';
import { isPlaceable } from './prepare';
import type { Problem } from './problem';

/** With more choices of levels than this, only the levels with most people in their rooms are asked about. */
const mostChoices = 256;

/** `fixed` with the fewest people released who must be, so that everyone finds a place; pinned people stay. */
export function makeRoom(problem: Problem, fixed: Ints): Ints {
  const released = Int32Array.from(fixed);
  for (const session of problem.instance.sessions.keys()) {
    if (isPlaceable(problem, released, session)) continue;
    const [fewest] = levelChoices(problem, released, session)
      .flatMap((levels) => leaversFor(problem, released, session, levels) ?? [])
      .toSorted((a, b) => a.people.length - b.people.length);
    const { session: sessionOf, pinned } = problem.sittings;
    if (fewest) for (const s of fewest.people) released[s] = -1;
    else for (const s of released.keys()) if (at(sessionOf, s) === session) released[s] = at(pinned, s);
  }
  return released;
}

/** Level by one-level hall. */
type Levels = ReadonlyMap<number, number>;

function levelChoices(problem: Problem, fixed: Ints, session: number): readonly Levels[] {
  const { halls, hallsOfSession, levels, places, sittings } = problem;
  const ones = (hallsOfSession[session] ?? []).filter((hall) => halls[hall]?.layout.room.levels === 'one');
  const peopleOf = (hall: number, level: number) =>
    fixed.filter((place, s) => place !== -1 && at(places.hall, place) === hall && at(sittings.level, s) === level)
      .length;
  const isFew = levels.length ** ones.length <= mostChoices;
  return ones.reduce<readonly Levels[]>(
    (choices, hall) => {
      const byPeople = [...levels.keys()].toSorted((a, b) => peopleOf(hall, b) - peopleOf(hall, a) || a - b);
      const tried = isFew ? byPeople : byPeople.slice(0, 1);
      return choices.flatMap((choice) => tried.map((level) => new Map([...choice, [hall, level]])));
    },
    [new Map()],
  );
}

/** People who stay, by hall, marks of their place, level and needs: for the flow they are alike. */
interface Stayers {
  readonly hall: number;
  readonly marks: number;
  readonly sort: Sort;
}

/** Who must leave for one choice of levels; null when that choice has no place for everyone. */
function leaversFor(
  problem: Problem,
  fixed: Ints,
  session: number,
  levels: Levels,
): { readonly people: readonly number[] } | null {
  const { pinned, level } = problem.sittings;
  const isMisplaced = (s: number) => {
    const chosen = at(fixed, s) === -1 ? undefined : levels.get(at(problem.places.hall, at(fixed, s)));
    return chosen !== undefined && chosen !== at(level, s);
  };
  const misplaced = [...fixed.keys()].filter(isMisplaced);
  if (misplaced.some((s) => at(pinned, s) !== -1)) return null;
  const staying = Int32Array.from(fixed);
  for (const s of misplaced) staying[s] = -1;

  const stayers = stayersOf(problem, staying, session);
  const newcomers = sortsOf(problem, staying).filter((sort) => sort.session === session);
  const net = costNetwork();
  const [source, sink] = [net.addNode(), net.addNode()];
  const nodeOf = placeNodes(problem, staying, session, net, sink);
  const connect = (sort: Sort, node: number, skip: string) => {
    for (const [key, { hall, marks, node: to }] of nodeOf)
      if (key !== skip && (sort.needs & ~marks) === 0 && mayEnter(problem, levels, sort.level, hall))
        net.addEdge(node, to, sort.members.length, 1);
  };
  let people = 0;
  const enter = (sort: Sort, skip: string): number => {
    const node = net.addNode();
    people += sort.members.length;
    net.addEdge(source, node, sort.members.length, 0);
    connect(sort, node, skip);
    return node;
  };
  for (const sort of newcomers) enter(sort, '');
  const ownEdges = stayers.map(({ hall, marks, sort }) => {
    const key = `${hall}|${marks}`;
    return net.addEdge(enter(sort, key), nodeOf.get(key)?.node ?? sink, sort.members.length, 0);
  });
  if (net.send(source, sink) < people) return null;
  const leaving = stayers.flatMap(({ sort }, i) =>
    sort.members.slice(0, sort.members.length - net.flowOf(ownEdges[i] ?? 0)),
  );
  return { people: [...misplaced, ...leaving] };
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
  net: CostNetwork,
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

function mayEnter({ halls, levels }: Problem, chosen: Levels, level: number, hall: number): boolean {
  const list = halls[hall]?.layout.room.levels ?? null;
  if (list === 'one') return chosen.get(hall) === level;
  return list === null || list.includes(levels[level] ?? '');
}
