// Who keeps their seat when a plan is repaired: everyone who can, so that the moves are the fewest the hard rules force.
// First those whose seat itself is gone or no longer fits; then people who can't all stay (a fuller room than allowed,
// two levels in a one-level room, a ban); at last, when newcomers find no place, as few as must make room for them.
import { isNearPlace } from './board';
import { at, ints, type Ints } from './ints';
import { makeRoom } from './make-room';
import { nobody } from './load';
import type { Problem } from './problem';

/** Place of everyone who is pinned or stays, or -1: the `fixed` of a ground. */
export function keepSeats(problem: Problem): Ints {
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
  releaseSecondLevels(problem, fixed);
  releaseBanned(problem, fixed);
  releaseOverfull(problem, fixed);
  return makeRoom(problem, fixed);
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

/** In a one-level room the level with most people stays; a pinned person decides. */
function releaseSecondLevels(problem: Problem, fixed: Ints): void {
  const { level, pinned } = problem.sittings;
  for (const [hall, people] of peopleByHall(problem, fixed).entries()) {
    if (problem.halls[hall]?.layout.room.levels !== 'one') continue;
    const weight = new Map<number, number>();
    for (const s of people)
      weight.set(at(level, s), (weight.get(at(level, s)) ?? 0) + (at(pinned, s) === -1 ? 1 : people.length));
    const [stays] = [...weight].toSorted(([a, one], [b, other]) => other - one || a - b)[0] ?? [];
    for (const s of people) if (at(level, s) !== stays && isFree(problem, fixed, s)) fixed[s] = -1;
  }
}

/** Of two who may not sit as they do, the one with more such quarrels leaves. */
function releaseBanned(problem: Problem, fixed: Ints): void {
  const quarrels = new Map<number, number[]>();
  for (let s = 0; s < fixed.length; s++) {
    const own = quarrelsOf(problem, fixed, s);
    if (own.length > 0) quarrels.set(s, own);
  }
  while (quarrels.size > 0) {
    const [worst] = [...quarrels]
      .filter(([s]) => isFree(problem, fixed, s))
      .toSorted(([a, one], [b, other]) => other.length - one.length || a - b)[0] ?? [nobody];
    if (worst === nobody) return;
    fixed[worst] = -1;
    for (const other of quarrels.get(worst) ?? []) {
      const left = (quarrels.get(other) ?? []).filter((each) => each !== worst);
      if (left.length > 0) quarrels.set(other, left);
      else quarrels.delete(other);
    }
    quarrels.delete(worst);
  }
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
