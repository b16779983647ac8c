// From halls to places: everyone of a hall on a place that meets their needs, colour by colour like a chessboard, the
// kinds one after the other. Where a room's blocks of seats lie apart, each starts with a colour of its own lot.
import { shuffled } from '#core/kernel/random';
import type { Ground } from './ground';
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';

/** A place for every sitting; `hallOf` says in which hall. */
export function seatPeople(problem: Problem, ground: Ground, hallOf: Ints, seed: string): Ints {
  const { halls, sittings } = problem;
  const placeOf = Int32Array.from(ground.fixed);
  const membersOf = halls.map((): number[] => []);
  for (let s = 0; s < sittings.count; s++) if (at(ground.fixed, s) === -1) membersOf[at(hallOf, s)]?.push(s);
  const taken = ints(problem.places.count);
  for (const place of ground.fixed) if (place !== -1) taken[place] = 1;
  for (const [hall, members] of membersOf.entries()) seatHall(problem, hall, members, { seed, taken, placeOf });
  return placeOf;
}

interface Seating {
  readonly seed: string;
  readonly taken: Ints;
  readonly placeOf: Ints;
}

function seatHall(problem: Problem, hall: number, members: readonly number[], { seed, taken, placeOf }: Seating): void {
  const { places, sittings } = problem;
  const line = chessboard(problem, hall, `${seed}/${hall}`).filter((place) => at(taken, place) === 0);
  const sit = (sitting: number, place: number | undefined) => {
    if (place === undefined) throw new Error('a hall holds fewer people than it was given');
    taken[place] = 1;
    placeOf[sitting] = place;
  };
  // Who needs most chooses first and takes a place that offers no more than needed: that leaves enough for the others.
  const needy = members.filter((s) => at(sittings.needs, s) !== 0);
  for (const s of needy.toSorted((a, b) => bits(at(sittings.needs, b)) - bits(at(sittings.needs, a)) || a - b)) {
    const needs = at(sittings.needs, s);
    const fit = line.filter((place) => at(taken, place) === 0 && (needs & ~at(places.marks, place)) === 0);
    sit(s, fit.toSorted((a, b) => bits(at(places.marks, a)) - bits(at(places.marks, b)))[0]);
  }
  const others = members.filter((s) => at(sittings.needs, s) === 0);
  const rank = new Map(
    shuffled([...new Set(others.map((s) => at(sittings.kind, s)))], `${seed}/kinds/${hall}`).map((kind, i) => [
      kind,
      i,
    ]),
  );
  const rankOf = (s: number) => rank.get(at(sittings.kind, s)) ?? 0;
  const free = line.filter((place) => at(taken, place) === 0);
  for (const [i, s] of others.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b).entries()) sit(s, free[i]);
}

const bits = (marks: number): number => (marks & 1) + (marks >> 1);

/** The places of a hall, one colour after the other; a block's first colour is drawn by lot. */
function chessboard({ places, halls, instance }: Problem, hall: number, seed: string): readonly number[] {
  const { firstPlace = 0, endPlace = 0 } = halls[hall] ?? {};
  const all = Array.from({ length: endPlace - firstPlace }, (_, i) => firstPlace + i);
  const colours = instance.neighbours.d > 0 ? 4 : 2;
  const colourOf = (place: number, turn: number) => {
    const [row, col] = [at(places.row, place), at(places.col, place)];
    return (colours === 4 ? (row % 2) * 2 + (col % 2) + turn : row + col + turn) % colours;
  };
  const turns = shuffled(
    Array.from({ length: colours }, (_, i) => i),
    seed,
  );
  const turn = turns[0] ?? 0;
  return all.toSorted((a, b) => colourOf(a, turn) - colourOf(b, turn) || a - b);
}
