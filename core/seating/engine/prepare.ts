// Prepares the ground: gives one-level halls their level and opens as few halls as can be, always keeping a flow of
// everyone (ground.ts). Small halls are closed first. Answers null when not even all halls together are enough.
import { flowInto, sortsOf, spaceOf, type Ground, type Sort, type Space } from './ground';
import type { Random } from './exchange';
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';

export interface Preparation {
  /** How many halls more than the fewest stay open in each session. */
  readonly spareHalls: number;
  /**
   * Draws by lot the levels of one-level halls and which of equal halls stay closed. Without, the level with most people
   * comes first, and of equal halls the last are closed.
   */
  readonly lot?: Random;
}

export function prepareGround(problem: Problem, fixed: Ints, { spareHalls, lot }: Preparation): Ground | null {
  const wide = wideGround(problem, fixed);
  const space = spaceOf(problem, wide);
  const sorts = sortsOf(problem, fixed);
  for (const session of problem.instance.sessions.keys()) {
    const own = sorts.filter((sort) => sort.session === session);
    if (!isEnough(problem, wide, own, space)) return null;
    const undecided = oneLevelHalls(problem, session);
    if (!chooseLevels(problem, wide, own, space, { undecided, next: 0, lot })) return null;
    closeHalls(problem, wide, { sorts: own, space, session, spareHalls, lot });
  }
  return wide;
}

/** Whether one session's people find places, bans apart, whatever levels its one-level halls take. */
export function isPlaceable(problem: Problem, fixed: Ints, session: number): boolean {
  const ground = wideGround(problem, fixed);
  const space = spaceOf(problem, ground);
  const sorts = sortsOf(problem, fixed).filter((sort) => sort.session === session);
  return (
    fixedFit(problem, ground, space, session) &&
    isEnough(problem, ground, sorts, space) &&
    chooseLevels(problem, ground, sorts, space, { undecided: oneLevelHalls(problem, session), next: 0, lot: undefined })
  );
}

/** Whether those who are fixed leave no hall overfull and share their level in a one-level hall. */
function fixedFit(problem: Problem, { fixed, admits }: Ground, { left }: Space, session: number): boolean {
  const { halls, hallsOfSession, places, sittings } = problem;
  if ((hallsOfSession[session] ?? []).some((hall) => at(left, hall) < 0)) return false;
  return fixed.every((place, s) => {
    if (place === -1) return true;
    const hall = at(places.hall, place);
    return halls[hall]?.layout.room.levels !== 'one' || at(admits, at(sittings.level, s) * halls.length + hall) === 1;
  });
}

export const wideGround = (problem: Problem, fixed: Ints): Ground => ({
  fixed,
  capacity: Int32Array.from(problem.halls, ({ capacity }) => capacity),
  admits: admissions(problem, fixed),
});

const isEnough = (problem: Problem, ground: Ground, sorts: readonly Sort[], space: Space): boolean =>
  flowInto(problem, ground, sorts, space, (hall) => at(ground.capacity, hall)).all;

/** Lists of levels as they are; a one-level hall admits any level until somebody fixed there decides. */
function admissions({ halls, levels, places, sittings }: Problem, fixed: Ints): Ints {
  const admits = ints(levels.length * halls.length);
  for (const [level, name] of levels.entries())
    for (const [hall, { layout }] of halls.entries()) {
      const own = layout.room.levels;
      admits[level * halls.length + hall] = own === null || own === 'one' || own.includes(name) ? 1 : 0;
    }
  for (let s = 0; s < sittings.count; s++) {
    const place = at(fixed, s);
    if (place === -1) continue;
    const hall = at(places.hall, place);
    if (halls[hall]?.layout.room.levels === 'one') onlyLevel(admits, hall, at(sittings.level, s), halls.length);
  }
  return admits;
}

function onlyLevel(admits: Ints, hall: number, only: number, halls: number): void {
  for (let level = 0; level * halls < admits.length; level++) admits[level * halls + hall] = level === only ? 1 : 0;
}

const oneLevelHalls = ({ halls, hallsOfSession }: Problem, session: number): readonly number[] =>
  (hallsOfSession[session] ?? []).filter((hall) => halls[hall]?.layout.room.levels === 'one');

interface LevelChoice {
  readonly undecided: readonly number[];
  readonly next: number;
  readonly lot: Random | undefined;
}

/** Depth first, the level with most people first; a choice that leaves too little is given up at once. */
function chooseLevels(
  problem: Problem,
  ground: Ground,
  sorts: readonly Sort[],
  space: Space,
  choice: LevelChoice,
): boolean {
  const { undecided, next, lot } = choice;
  const hall = undecided[next];
  if (hall === undefined || sorts.length === 0) return true;
  const { admits } = ground;
  const width = problem.halls.length;
  const before = problem.levels.map((_, level) => at(admits, level * width + hall));
  const order = levelsByNeed(problem, ground, sorts);
  for (const level of lot ? byLot(order, lot) : order) {
    if (before[level] === 0) continue;
    onlyLevel(admits, hall, level, width);
    if (
      isEnough(problem, ground, sorts, space) &&
      chooseLevels(problem, ground, sorts, space, { ...choice, next: next + 1 })
    )
      return true;
  }
  for (const [level, value] of before.entries()) admits[level * width + hall] = value;
  return false;
}

function byLot<T>(items: readonly T[], lot: Random): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(lot(left.length), 1));
}

/** Levels by the people for whom no hall of their own has been found yet. */
function levelsByNeed(
  { halls, levels }: Problem,
  { admits, capacity }: Ground,
  sorts: readonly Sort[],
): readonly number[] {
  const open = levels.map((_, level) => {
    const people = sorts.filter((sort) => sort.level === level).reduce((sum, { members }) => sum + members.length, 0);
    const own = halls.reduce((sum, { session }, hall) => {
      if (session !== sorts[0]?.session) return sum;
      const admitted = levels.filter((__, other) => at(admits, other * halls.length + hall) === 1).length;
      return at(admits, level * halls.length + hall) === 1 && admitted === 1 ? sum + at(capacity, hall) : sum;
    }, 0);
    return people - own;
  });
  return [...levels.keys()].toSorted((a, b) => (open[b] ?? 0) - (open[a] ?? 0) || a - b);
}

interface Closing {
  readonly sorts: readonly Sort[];
  readonly space: Space;
  readonly session: number;
  readonly spareHalls: number;
  readonly lot: Random | undefined;
}

function closeHalls(problem: Problem, ground: Ground, { sorts, space, session, spareHalls, lot }: Closing): void {
  const { capacity } = ground;
  const free = (problem.hallsOfSession[session] ?? []).filter(
    (hall) => at(space.left, hall) === at(capacity, hall) && at(capacity, hall) > 0,
  );
  const closed: number[] = [];
  const order = lot ? byLot(free, lot) : free.toReversed();
  for (const hall of order.toSorted((a, b) => at(capacity, a) - at(capacity, b))) {
    const before = at(capacity, hall);
    capacity[hall] = 0;
    if (hasLevelsCovered(problem, ground, sorts, space) && isEnough(problem, ground, sorts, space)) closed.push(hall);
    else capacity[hall] = before;
  }
  for (const hall of closed.slice(Math.max(0, closed.length - spareHalls)))
    capacity[hall] = problem.halls[hall]?.capacity ?? 0;
}

/** Cheap and necessary: every level, and all together, find enough seats. Saves most of the flows. */
function hasLevelsCovered(
  { halls, hallsOfSession, levels }: Problem,
  { admits, capacity }: Ground,
  sorts: readonly Sort[],
  { left }: Space,
): boolean {
  const own = hallsOfSession[sorts[0]?.session ?? 0] ?? [];
  const room = (hall: number) => Math.min(at(left, hall), at(capacity, hall));
  const people = (some: readonly Sort[]) => some.reduce((sum, { members }) => sum + members.length, 0);
  if (people(sorts) > own.reduce((sum, hall) => sum + room(hall), 0)) return false;
  return levels.every((_, level) => {
    const supply = own.reduce((sum, hall) => sum + at(admits, level * halls.length + hall) * room(hall), 0);
    return people(sorts.filter((sort) => sort.level === level)) <= supply;
  });
}
