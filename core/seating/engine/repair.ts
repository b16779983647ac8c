// Who keeps their seat when a plan is repaired: everyone who can, so that the moves are the fewest the hard rules force.
// First those leave whose seat itself is gone or no longer fits; then one of every two who may not sit as they do; then
// as many as are too many for their room; at last as few as must make room for newcomers (make-room.ts).
import { isNearPlace } from './board';
import { at, ints, type Ints } from './ints';
import { nobody } from './load';
import { makeRoom } from './make-room';
import type { Problem } from './problem';

/** Ways to settle quarrels that are looked into. */
const mostWays = 16;

/** Place of everyone who is pinned or stays, or -1: the `fixed` of a ground. Several ways, the fewest moves first. */
export function waysToKeep(problem: Problem): readonly Ints[] {
  const all = everyoneWhoFits(problem);
  const ways = waysToSettle(problem, all).map((leaving) => {
    const fixed = without(all, leaving);
    releaseOverfull(problem, fixed);
    return makeRoom(problem, fixed);
  });
  const moves = (fixed: Ints) => fixed.filter((place) => place === -1).length;
  return ways.toSorted((a, b) => moves(a) - moves(b));
}

function everyoneWhoFits(problem: Problem): Ints {
  const { sittings, places } = problem;
  const fixed = Int32Array.from(sittings.pinned);
  const owner = ints(places.count, nobody);
  for (const [s, place] of fixed.entries()) if (place !== -1) owner[place] = s;
  for (let s = 0; s < sittings.count; s++) {
    const place = at(sittings.previous, s);
    if (at(fixed, s) !== -1 || place === -1 || at(owner, place) !== nobody || !suits(problem, s, place)) continue;
    fixed[s] = place;
    owner[place] = s;
  }
  return fixed;
}

export function without(fixed: Ints, leaving: readonly number[]): Int32Array {
  const released = Int32Array.from(fixed);
  for (const s of leaving) released[s] = -1;
  return released;
}

/** Needs and lists of levels; that the place exists and is usable is known from its number. */
export function suits({ halls, places, sittings, levels }: Problem, sitting: number, place: number): boolean {
  const list = halls[at(places.hall, place)]?.layout.room.levels ?? null;
  const admitted = list === null || list === 'one' || list.includes(levels[at(sittings.level, sitting)] ?? '');
  return admitted && (at(sittings.needs, sitting) & ~at(places.marks, place)) === 0;
}

const isFree = ({ sittings }: Problem, fixed: Ints, s: number): boolean =>
  at(fixed, s) !== -1 && at(sittings.pinned, s) === -1;

function peopleByHall({ halls, places }: Problem, fixed: Ints): readonly (readonly number[])[] {
  const people = halls.map((): number[] => []);
  for (const [s, place] of fixed.entries()) if (place !== -1) people[at(places.hall, place)]?.push(s);
  return people;
}

/** Sets of people who leave so that no two who stay break a ban; the smallest sets first, no more than `mostWays`. */
function waysToSettle(problem: Problem, fixed: Ints): readonly (readonly number[])[] {
  const quarrels: (readonly [number, number])[] = [];
  for (const s of fixed.keys())
    for (const other of quarrelsOf(problem, fixed, s)) if (s < other) quarrels.push([s, other]);
  let ways: readonly (readonly number[])[] = [[]];
  for (const [a, b] of quarrels) {
    const next = ways.flatMap((way) =>
      way.includes(a) || way.includes(b)
        ? [way]
        : [a, b].filter((s) => isFree(problem, fixed, s)).map((s) => [...way, s]),
    );
    ways = next.toSorted((one, other) => one.length - other.length).slice(0, mostWays);
  }
  return ways.length > 0 ? ways : [[]];
}

function quarrelsOf({ places, sittings }: Problem, fixed: Ints, s: number): number[] {
  const place = at(fixed, s);
  if (place === -1) return [];
  const { notNear, notInRoom } = sittings;
  const own: number[] = [];
  for (let i = at(notInRoom.start, s); i < at(notInRoom.start, s + 1); i++) {
    const other = at(fixed, at(notInRoom.items, i));
    if (other !== -1 && at(places.hall, other) === at(places.hall, place)) own.push(at(notInRoom.items, i));
  }
  for (let i = at(notNear.start, s); i < at(notNear.start, s + 1); i++) {
    const other = at(fixed, at(notNear.items, i));
    if (other !== -1 && isNearPlace(places, place, other)) own.push(at(notNear.items, i));
  }
  return own;
}

/** More people than a room may take now: those with the weakest claim to their place leave, people with needs last. */
function releaseOverfull(problem: Problem, fixed: Ints): void {
  for (const [hall, people] of peopleByHall(problem, fixed).entries()) {
    const over = people.length - (problem.halls[hall]?.capacity ?? 0);
    const leaving = people
      .filter((s) => isFree(problem, fixed, s))
      .toSorted((a, b) => at(problem.sittings.needs, a) - at(problem.sittings.needs, b) || b - a);
    for (const s of leaving.slice(0, Math.max(0, over))) fixed[s] = -1;
  }
}
