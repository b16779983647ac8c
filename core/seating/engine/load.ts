// What an arrangement costs hall by hall, whoever sits where inside: rooms opened, groups spread, uneven filling, room
// changes between sessions. Kept incrementally; people are moved by `exchange`, and `exchangeCost` says beforehand what
// that would change. `nobody` stands for an empty place.
import type { Ground } from './ground';
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';
import { imbalance } from './score';

export const nobody = -1;

export interface Load {
  readonly problem: Problem;
  readonly ground: Ground;
  /** Hall by sitting, or -1 before they are seated. */
  readonly hall: Ints;
  /** By hall. */
  readonly people: Ints;
  /** `group * halls + hall` people. */
  readonly groupPeople: Ints;
  /** By session: people seated, capacity of the halls they use. */
  readonly seated: Ints;
  readonly openCapacity: Ints;
  readonly room: Ints;
}

export function emptyLoad(problem: Problem, ground: Ground): Load {
  const { halls, sittings, instance } = problem;
  return {
    problem,
    ground,
    hall: ints(sittings.count, -1),
    people: ints(halls.length),
    groupPeople: ints(sittings.groups * halls.length),
    seated: ints(instance.sessions.length),
    openCapacity: ints(instance.sessions.length),
    room: Int32Array.from(halls, ({ room }) => room),
  };
}

/** Puts a person who has no hall yet into one. */
export function admit(load: Load, sitting: number, hall: number): void {
  load.hall[sitting] = hall;
  const session = at(load.problem.sittings.session, sitting);
  load.seated[session] = at(load.seated, session) + 1;
  enter(load, sitting, hall);
}

/** Sitting `a` of hall `from` and sitting `b` (or nobody) of hall `to`, of the same session, change halls. */
export function exchange(load: Load, a: number, from: number, b: number, to: number): void {
  leave(load, a, from);
  if (b !== nobody) {
    leave(load, b, to);
    enter(load, b, from);
    load.hall[b] = from;
  }
  enter(load, a, to);
  load.hall[a] = to;
}

function enter(load: Load, sitting: number, hall: number): void {
  const { halls, sittings } = load.problem;
  const session = at(sittings.session, sitting);
  if (at(load.people, hall) === 0)
    load.openCapacity[session] = at(load.openCapacity, session) + (halls[hall]?.capacity ?? 0);
  load.people[hall] = at(load.people, hall) + 1;
  const group = at(sittings.group, sitting);
  if (group < 0) return;
  const key = group * halls.length + hall;
  load.groupPeople[key] = at(load.groupPeople, key) + 1;
}

function leave(load: Load, sitting: number, hall: number): void {
  const { halls, sittings } = load.problem;
  const session = at(sittings.session, sitting);
  load.people[hall] = at(load.people, hall) - 1;
  if (at(load.people, hall) === 0)
    load.openCapacity[session] = at(load.openCapacity, session) - (halls[hall]?.capacity ?? 0);
  const group = at(sittings.group, sitting);
  if (group < 0) return;
  const key = group * halls.length + hall;
  load.groupPeople[key] = at(load.groupPeople, key) - 1;
}

/**
 * Change of the weighted cost when `count` people like `a` of hall `from` change with as many like `b` (or with empty
 * places) of hall `to`, another hall. More than one only for people who sit in one session.
 */
export function exchangeCost(load: Load, a: number, from: number, b: number, to: number, count: number): number {
  const { sittings, instance } = load.problem;
  const { weights } = instance;
  let cost = 0;
  const groupA = at(sittings.group, a);
  const groupB = b === nobody ? -1 : at(sittings.group, b);
  if (groupA !== groupB && weights.group > 0) {
    const spread =
      (groupA < 0 ? 0 : spreadChange(load, groupA, from, to, count)) +
      (groupB < 0 ? 0 : spreadChange(load, groupB, to, from, count));
    cost += spread * weights.group;
  }
  if (b === nobody) cost += fillingChange(load, at(sittings.session, a), from, to, count);
  if (weights.roomChange > 0) {
    cost += roomChangeChange(load, a, from, to) * weights.roomChange;
    if (b !== nobody) cost += roomChangeChange(load, b, to, from) * weights.roomChange;
  }
  return cost;
}

/** Halls more (or fewer) that a group uses when `count` of its people move. */
export function spreadChange(
  { groupPeople, problem }: Load,
  group: number,
  from: number,
  to: number,
  count: number,
): number {
  const row = group * problem.halls.length;
  return (at(groupPeople, row + to) === 0 ? 1 : 0) - (at(groupPeople, row + from) === count ? 1 : 0);
}

function roomChangeChange({ hall, room, problem }: Load, sitting: number, from: number, to: number): number {
  const { before, after } = problem.sittings;
  let change = 0;
  for (const other of [at(before, sitting), at(after, sitting)]) {
    if (other === -1 || at(hall, other) === -1) continue;
    const there = at(room, at(hall, other));
    change += (there === at(room, to) ? 0 : 1) - (there === at(room, from) ? 0 : 1);
  }
  return change;
}

/** `count` people less in `from`, as many more in `to`: evenness, and halls that close or open. */
function fillingChange(load: Load, session: number, from: number, to: number, count: number): number {
  const { people, seated, openCapacity, problem } = load;
  const { weights } = problem.instance;
  const closes = at(people, from) === count;
  const opens = at(people, to) === 0;
  if (closes || opens) return hallsChange(load, session, from, to, count);
  if (weights.balance === 0) return 0;
  const [all, capacity] = [at(seated, session), at(openCapacity, session)];
  const off = (hall: number, some: number) => imbalance(some, problem.halls[hall]?.capacity ?? 0, all, capacity);
  const [a, b] = [at(people, from), at(people, to)];
  return weights.balance * (off(from, a - count) - off(from, a) + off(to, b + count) - off(to, b));
}

/** The same when the set of open halls changes, and with it everyone's even share. */
function hallsChange(load: Load, session: number, from: number, to: number, count: number): number {
  const { people } = load;
  const before = fillingCost(load, session);
  const [a, b] = [at(people, from), at(people, to)];
  people[from] = a - count;
  people[to] = b + count;
  const after = fillingCost(load, session);
  people[from] = a;
  people[to] = b;
  return after - before;
}

function fillingCost({ people, seated, problem }: Load, session: number): number {
  const { weights } = problem.instance;
  const open = (problem.hallsOfSession[session] ?? []).filter((hall) => at(people, hall) > 0);
  const capacityOf = (hall: number) => problem.halls[hall]?.capacity ?? 0;
  const capacity = open.reduce((sum, hall) => sum + capacityOf(hall), 0);
  const off = open.reduce(
    (sum, hall) => sum + imbalance(at(people, hall), capacityOf(hall), at(seated, session), capacity),
    0,
  );
  return weights.rooms * open.length + weights.balance * off;
}

/** The whole of it, counted afresh. */
export function loadCost(load: Load): number {
  const { hall, groupPeople, room, problem } = load;
  const { instance, halls, sittings } = problem;
  let cost = 0;
  for (const session of instance.sessions.keys()) cost += fillingCost(load, session);
  for (let group = 0; group < sittings.groups; group++) {
    let used = 0;
    for (let h = 0; h < halls.length; h++) if (at(groupPeople, group * halls.length + h) > 0) used++;
    cost += Math.max(0, used - 1) * instance.weights.group;
  }
  for (let s = 0; s < sittings.count; s++) {
    const before = at(sittings.before, s);
    if (before !== -1 && at(room, at(hall, before)) !== at(room, at(hall, s))) cost += instance.weights.roomChange;
  }
  return cost;
}
