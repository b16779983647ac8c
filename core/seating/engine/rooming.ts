// The first of two stages: people to halls, no seats yet. The guide is the fewest conflicts that so many people of one
// class, major, school and level must have in a room (fewest-pairs.ts), beside the costs of load.ts. Kept
// incrementally; what an exchange costs is in rooming-cost.ts, the search in
// anneal-rooming.ts.
import type { Guide } from './guide';
import { spaceOf, type Ground } from './ground';
import { at, ints, type Ints } from './ints';
import { bundlesOf } from './bundles';
import { admit, emptyLoad, exchange, nobody, type Load } from './load';
import { accessibleMark, frontMark } from './halls';
import type { Problem } from './problem';

export interface Rooming {
  readonly problem: Problem;
  readonly ground: Ground;
  readonly guide: Guide;
  readonly load: Load;
  /** `kin * halls + hall` people. */
  readonly kinPeople: Ints;
  /** `hall * 4 + needs` people who are not fixed. */
  readonly needPeople: Ints;
  /** Free places by what they offer: `hall * 4 + needs` places that meet exactly those needs or more. */
  readonly meeting: Ints;
  /** People of each hall who are not fixed: `members[firstPlace + i]` for i below `free[hall]`. */
  readonly members: Ints;
  readonly free: Ints;
  /** People who differ in nothing but their name share a bundle; -1 for who is alone in something. By sitting. */
  readonly bundle: Ints;
  /** `bundle * halls + hall` people. */
  readonly bundlePeople: Ints;
  /** Where a sitting stands in `members`. */
  readonly position: Ints;
}

/** `hallOf`: a hall for every sitting that is not fixed. */
export function roomingOf(problem: Problem, ground: Ground, guide: Guide, hallOf: Ints): Rooming {
  const { halls, sittings, places } = problem;
  const { bundle, bundles } = bundlesOf(problem, ground);
  const rooming: Rooming = {
    problem,
    ground,
    guide,
    load: emptyLoad(problem, ground),
    kinPeople: ints(guide.kins * halls.length),
    needPeople: ints(halls.length * 4),
    meeting: meetingPlaces(problem, ground),
    members: ints(places.count),
    free: ints(halls.length),
    bundle,
    bundlePeople: ints(bundles * halls.length),
    position: ints(sittings.count),
  };
  for (let s = 0; s < sittings.count; s++) {
    const place = at(ground.fixed, s);
    const hall = place === -1 ? at(hallOf, s) : at(places.hall, place);
    admit(rooming.load, s, hall);
    addKin(rooming, s, hall, 1);
    if (place !== -1) continue;
    addOwn(rooming, s, hall, 1);
    putMember(rooming, s, hall, at(rooming.free, hall));
    rooming.free[hall] = at(rooming.free, hall) + 1;
  }
  return rooming;
}

function meetingPlaces(problem: Problem, ground: Ground): Ints {
  const meeting = ints(problem.halls.length * 4);
  for (const [hall, row] of spaceOf(problem, ground).byMarks.entries())
    for (const [marks, count] of row.entries())
      for (let needs = 0; needs < 4; needs++)
        if ((needs & ~marks) === 0) meeting[hall * 4 + needs] = at(meeting, hall * 4 + needs) + count;
  return meeting;
}

function putMember({ members, position, problem }: Rooming, sitting: number, hall: number, index: number): void {
  members[(problem.halls[hall]?.firstPlace ?? 0) + index] = sitting;
  position[sitting] = index;
}

/** People of a hall who are not fixed. */
export const membersOf = (rooming: Rooming, hall: number): readonly number[] =>
  Array.from({ length: at(rooming.free, hall) }, (_, i) => memberAt(rooming, hall, i));

export const memberAt = ({ members, problem }: Rooming, hall: number, index: number): number =>
  at(members, (problem.halls[hall]?.firstPlace ?? 0) + index);

function addKin({ guide, kinPeople, problem }: Rooming, sitting: number, hall: number, by: number): void {
  for (let slot = 0; slot < guide.slots; slot++) {
    const kin = at(guide.kin, sitting * guide.slots + slot);
    if (kin === -1) continue;
    const key = kin * problem.halls.length + hall;
    kinPeople[key] = at(kinPeople, key) + by;
  }
}

function addOwn(
  { needPeople, bundle, bundlePeople, problem }: Rooming,
  sitting: number,
  hall: number,
  by: number,
): void {
  const need = hall * 4 + at(problem.sittings.needs, sitting);
  needPeople[need] = at(needPeople, need) + by;
  if (at(bundle, sitting) === -1) return;
  const key = at(bundle, sitting) * problem.halls.length + hall;
  bundlePeople[key] = at(bundlePeople, key) + by;
}

/**
 * Whether `count` people like `a` of hall `from` and as many like `b` (or empty places) of hall `to` may change halls.
 * More than one only for people without needs. Bans are not asked: they cost.
 */
export function mayExchange(rooming: Rooming, a: number, from: number, b: number, to: number, count: number): boolean {
  const { problem, ground, load } = rooming;
  const { level, needs } = problem.sittings;
  const halls = problem.halls.length;
  if (at(ground.admits, at(level, a) * halls + to) === 0) return false;
  if (b === nobody) {
    if (at(load.people, to) + count > at(ground.capacity, to)) return false;
  } else if (at(ground.admits, at(level, b) * halls + from) === 0) return false;
  const needsA = at(needs, a);
  const needsB = b === nobody ? 0 : at(needs, b);
  if (needsA === needsB) return true;
  return hasPlacesFor(rooming, to, needsA, needsB) && hasPlacesFor(rooming, from, needsB, needsA);
}

/** Hall's condition on the marks of one hall when somebody with needs `more` replaces somebody with needs `less`. */
function hasPlacesFor({ needPeople, meeting }: Rooming, hall: number, more: number, less: number): boolean {
  if (more === 0) return true;
  const row = hall * 4;
  const count = (needs: number) => at(needPeople, row + needs) + (needs === more ? 1 : 0) - (needs === less ? 1 : 0);
  const both = accessibleMark | frontMark;
  const [accessible, front, two] = [count(accessibleMark), count(frontMark), count(both)];
  const offered = (needs: number) => at(meeting, row + needs);
  return (
    two <= offered(both) &&
    accessible + two <= offered(accessibleMark) &&
    front + two <= offered(frontMark) &&
    accessible + front + two <= offered(accessibleMark) + offered(frontMark) - offered(both)
  );
}

export function doExchange(rooming: Rooming, a: number, from: number, b: number, to: number): void {
  const { load, free, position } = rooming;
  exchange(load, a, from, b, to);
  addKin(rooming, a, from, -1);
  addKin(rooming, a, to, 1);
  addOwn(rooming, a, from, -1);
  addOwn(rooming, a, to, 1);
  const place = at(position, a);
  if (b === nobody) {
    const last = at(free, from) - 1;
    putMember(rooming, memberAt(rooming, from, last), from, place);
    free[from] = last;
    putMember(rooming, a, to, at(free, to));
    free[to] = at(free, to) + 1;
    return;
  }
  addKin(rooming, b, to, -1);
  addKin(rooming, b, from, 1);
  addOwn(rooming, b, to, -1);
  addOwn(rooming, b, from, 1);
  putMember(rooming, a, to, at(position, b));
  putMember(rooming, b, from, place);
}
