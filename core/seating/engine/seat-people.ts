// From halls to places, without search over single people: a hall's free places are put in line colour by colour, like a
// chessboard, and its kinds of people are laid along that line, one kind after the other, the empty places as a kind of
// their own. What is searched is the order of the kinds and, for each block of seats that stands apart, which colour
// comes first. People with needs take their places before.
import { seededRandom } from '#core/kernel/random';
import { colouringOf, type Colouring } from './colouring';
import type { Random } from './exchange';
import type { Ground } from './ground';
import { hallCost } from './hall-cost';
import { at, ints, type Ints } from './ints';
import { nobody } from './load';
import type { Problem } from './problem';

/** Orders tried for each kind in the hall. */
const triesPerKind = 30;

/** Who sits where while halls are still laid out as a whole. */
export interface Seating {
  readonly problem: Problem;
  readonly ground: Ground;
  readonly random: Random;
  readonly colouring: Colouring;
  /** By block: how far its colours are turned. */
  readonly turn: Ints;
  /** Place by sitting. */
  readonly placeOf: Ints;
  readonly sitting: Ints;
  readonly kindAt: Ints;
  /** What the neighbours in a hall cost. By hall. */
  readonly cost: number[];
}

/** A place for every sitting; `hallOf` says in which hall. */
export function seatPeople(problem: Problem, ground: Ground, hallOf: Ints, seed: string): Seating {
  const { halls, sittings, places, bonds } = problem;
  const seating: Seating = {
    problem,
    ground,
    random: seededRandom(`${seed}/lines`),
    colouring: colouringOf(problem),
    turn: ints(places.count),
    placeOf: Int32Array.from(ground.fixed),
    sitting: ints(places.count, nobody),
    kindAt: ints(places.count, bonds.kinds),
    cost: halls.map(() => 0),
  };
  const membersOf = halls.map((): number[] => []);
  for (let s = 0; s < sittings.count; s++) {
    if (at(ground.fixed, s) === -1) membersOf[at(hallOf, s)]?.push(s);
    else sit(seating, s, at(ground.fixed, s));
  }
  for (const [hall, members] of membersOf.entries()) seatHall(seating, hall, members);
  return seating;
}

/** Lays one hall out anew; `members` are its people who are not fixed. */
export function seatHall(seating: Seating, hall: number, members: readonly number[]): void {
  const { sittings } = seating.problem;
  clear(seating, hall);
  seatNeedy(
    seating,
    hall,
    members.filter((s) => at(sittings.needs, s) !== 0),
  );
  seatOthers(
    seating,
    hall,
    members.filter((s) => at(sittings.needs, s) === 0),
  );
  seating.cost[hall] = hallCost(seating.problem, seating.kindAt, hall);
}

/** Frees every place of a hall but those of fixed people. */
function clear({ problem, ground, sitting, kindAt }: Seating, hall: number): void {
  const { firstPlace = 0, endPlace = 0 } = problem.halls[hall] ?? {};
  for (let place = firstPlace; place < endPlace; place++) {
    const who = at(sitting, place);
    if (who !== nobody && at(ground.fixed, who) === place) continue;
    sitting[place] = nobody;
    kindAt[place] = problem.bonds.kinds;
  }
}

function sit({ problem, placeOf, sitting, kindAt }: Seating, who: number, place: number): void {
  placeOf[who] = place;
  sitting[place] = who;
  kindAt[place] = at(problem.sittings.kind, who);
}

const freePlaces = ({ problem, sitting }: Seating, hall: number): number[] => {
  const { firstPlace = 0, endPlace = 0 } = problem.halls[hall] ?? {};
  const free: number[] = [];
  for (let place = firstPlace; place < endPlace; place++) if (at(sitting, place) === nobody) free.push(place);
  return free;
};

/** Who needs most chooses first and takes a place that offers no more than needed: that leaves enough for the others. */
function seatNeedy(seating: Seating, hall: number, needy: readonly number[]): void {
  const { places, sittings } = seating.problem;
  for (const s of needy.toSorted((a, b) => bits(at(sittings.needs, b)) - bits(at(sittings.needs, a)) || a - b)) {
    const needs = at(sittings.needs, s);
    const fit = freePlaces(seating, hall).filter((place) => (needs & ~at(places.marks, place)) === 0);
    const offer = Math.min(...fit.map((place) => bits(at(places.marks, place))));
    const best = pick(
      fit.filter((place) => bits(at(places.marks, place)) === offer),
      seating.random,
    );
    if (best === undefined) throw new Error('a hall was given more people with needs than it has places for');
    sit(seating, s, best);
  }
}

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[random(Math.max(1, items.length))];

const bits = (marks: number): number => (marks & 1) + (marks >> 1);

/** People of one kind, or the empty places. */
interface Part {
  readonly kind: number;
  readonly people: readonly number[];
  readonly size: number;
}

function seatOthers(seating: Seating, hall: number, others: readonly number[]): void {
  if (others.length === 0) return;
  const { problem, random } = seating;
  const free = freePlaces(seating, hall);
  const parts = partsOf(problem, others, free.length - others.length);
  const { colours, block: blockOf } = seating.colouring;
  const blocks = [...new Set(free.map((place) => at(blockOf, place)))];
  for (const block of blocks) seating.turn[block] = random(colours);
  for (let i = parts.length - 1; i > 0; i--) swapIn(parts, i, random(i + 1));

  let line = inLine(seating, free);
  let best = lay(seating, hall, line, parts);
  for (let tries = parts.length * triesPerKind; tries > 0 && best > 0 && parts.length > 1; tries--) {
    const [i, j, block] = [random(parts.length), random(parts.length), blocks[random(blocks.length)] ?? 0];
    const turn = at(seating.turn, block);
    const turns = blocks.length > 1 && random(4) === 0;
    if (!turns && i === j) continue;
    if (turns) seating.turn[block] = (turn + 1 + random(colours - 1)) % colours;
    else swapIn(parts, i, j);
    const other = turns ? inLine(seating, free) : line;
    const cost = lay(seating, hall, other, parts);
    if (cost <= best) {
      best = cost;
      line = other;
    } else if (turns) seating.turn[block] = turn;
    else swapIn(parts, i, j);
  }
  lay(seating, hall, line, parts);
  let next = 0;
  for (const { people, size } of parts) {
    for (const [i, s] of people.entries()) sit(seating, s, at(line, next + i));
    next += size;
  }
}

function swapIn(parts: Part[], i: number, j: number): void {
  const [one, other] = [parts[i], parts[j]];
  if (!one || !other) return;
  parts[i] = other;
  parts[j] = one;
}

function partsOf({ sittings, bonds }: Problem, others: readonly number[], empty: number): Part[] {
  const byKind = new Map<number, number[]>();
  for (const s of others) {
    const kind = at(sittings.kind, s);
    const known = byKind.get(kind);
    if (known) known.push(s);
    else byKind.set(kind, [s]);
  }
  const parts: Part[] = [...byKind].map(([kind, people]) => ({ kind, people, size: people.length }));
  if (empty > 0) parts.push({ kind: bonds.kinds, people: [], size: empty });
  return parts;
}

/** Free places, one colour after the other; the colours of a block are counted on from its turn. */
function inLine({ colouring, turn }: Seating, free: readonly number[]): Ints {
  const { colour, block, colours } = colouring;
  const line = ints(free.length);
  let next = 0;
  for (let wanted = 0; wanted < colours; wanted++)
    for (const place of free)
      if ((at(colour, place) + at(turn, at(block, place))) % colours === wanted) line[next++] = place;
  return line;
}

/** Lays the parts along the line and returns what the neighbours in the hall cost then. */
function lay(seating: Seating, hall: number, line: Ints, parts: readonly Part[]): number {
  const { kindAt } = seating;
  let next = 0;
  for (const { kind, size } of parts) for (let i = 0; i < size; i++) kindAt[at(line, next++)] = kind;
  return hallCost(seating.problem, kindAt, hall);
}
