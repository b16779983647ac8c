// The second stage and the last word: who sits on which place. Costs are exactly those of score.ts (moves apart, which
// are decided before), plus `banCost` a broken ban; kept incrementally over the places around the two that change.
import type { Ground } from './ground';
import { hallCost } from './hall-cost';
import { at, byteAt, ints, type Ints } from './ints';
import { admit, emptyLoad, exchange, exchangeCost, loadCost, nobody, type Load } from './load';
import type { Problem } from './problem';
import { banCost } from './rooming-cost';

export interface Board {
  readonly problem: Problem;
  readonly ground: Ground;
  readonly load: Load;
  /** Place by sitting. */
  readonly place: Ints;
  /** Sitting by place, or `nobody`. */
  readonly sitting: Ints;
  /** Kind by place (bonds.ts); an empty place has the last kind. */
  readonly kindAt: Ints;
  readonly emptyKind: number;
}

/** `placeOf`: a place for every sitting. */
export function boardOf(problem: Problem, ground: Ground, placeOf: Ints): Board {
  const { places, sittings, bonds } = problem;
  const board: Board = {
    problem,
    ground,
    load: emptyLoad(problem, ground),
    place: ints(sittings.count, -1),
    sitting: ints(places.count, nobody),
    kindAt: ints(places.count, bonds.kinds),
    emptyKind: bonds.kinds,
  };
  for (let s = 0; s < sittings.count; s++) {
    put(board, s, at(placeOf, s));
    admit(board.load, s, at(places.hall, at(placeOf, s)));
  }
  return board;
}

function put({ place, sitting, kindAt, problem }: Board, who: number, where: number): void {
  place[who] = where;
  sitting[where] = who;
  kindAt[where] = at(problem.sittings.kind, who);
}

/** Whether the people of two places may change; `q` may be empty. Bans are not asked: they cost. */
export function maySwap({ problem, ground, load, sitting }: Board, p: number, q: number): boolean {
  const { places, sittings, halls } = problem;
  const [a, b] = [at(sitting, p), at(sitting, q)];
  if ((at(sittings.needs, a) & ~at(places.marks, q)) !== 0) return false;
  if (b !== nobody && ((at(sittings.needs, b) & ~at(places.marks, p)) !== 0 || at(ground.fixed, b) !== -1))
    return false;
  const [from, to] = [at(places.hall, p), at(places.hall, q)];
  if (from === to) return true;
  if (at(ground.admits, at(sittings.level, a) * halls.length + to) === 0) return false;
  return b === nobody
    ? at(load.people, to) < at(ground.capacity, to)
    : at(ground.admits, at(sittings.level, b) * halls.length + from) === 1;
}

/** Change of cost when the people of two places change; `q` may be empty. */
export function swapCost(board: Board, p: number, q: number): number {
  const { problem, load, sitting } = board;
  const [from, to] = [at(problem.places.hall, p), at(problem.places.hall, q)];
  const [a, b] = [at(sitting, p), at(sitting, q)];
  let cost = neighbourCost(board, p, q);
  if (from !== to) cost += exchangeCost(load, a, from, b, to, 1);
  if (problem.instance.apart.length > 0) {
    cost += bansCost(board, a, b, p, q) * banCost;
    if (b !== nobody) cost += bansCost(board, b, a, q, p) * banCost;
  }
  return cost;
}

function neighbourCost({ problem, kindAt, emptyKind }: Board, p: number, q: number): number {
  const { neighbours, edge } = problem.places;
  const { bond, cost } = problem.bonds;
  const { start, items } = neighbours;
  const width = emptyKind + 1;
  const [rowP, rowQ] = [at(kindAt, p) * width, at(kindAt, q) * width];
  if (rowP === rowQ) return 0;
  let change = 0;
  for (let i = at(start, p); i < at(start, p + 1); i++) {
    const other = at(items, i);
    if (other === q) continue;
    const kind = at(kindAt, other);
    change += (at(cost, byteAt(bond, rowQ + kind)) - at(cost, byteAt(bond, rowP + kind))) * at(edge, i);
  }
  for (let i = at(start, q); i < at(start, q + 1); i++) {
    const other = at(items, i);
    if (other === p) continue;
    const kind = at(kindAt, other);
    change += (at(cost, byteAt(bond, rowP + kind)) - at(cost, byteAt(bond, rowQ + kind))) * at(edge, i);
  }
  return change;
}

/** Bans of `who` broken at place `to`, less those broken at `from`, while `partner` goes the other way. */
function bansCost({ problem, place }: Board, who: number, partner: number, from: number, to: number): number {
  const { places, sittings } = problem;
  const { notNear, notInRoom } = sittings;
  let broken = 0;
  for (let i = at(notNear.start, who); i < at(notNear.start, who + 1); i++) {
    const other = at(notNear.items, i);
    // Two who change places with each other stay as near as they were.
    if (other === partner) continue;
    const there = at(place, other);
    broken += (isNearPlace(places, there, to) ? 1 : 0) - (isNearPlace(places, there, from) ? 1 : 0);
  }
  const [leaving, entering] = [at(places.hall, from), at(places.hall, to)];
  if (leaving === entering) return broken;
  for (let i = at(notInRoom.start, who); i < at(notInRoom.start, who + 1); i++) {
    const other = at(notInRoom.items, i);
    if (other === partner) continue;
    const hall = at(places.hall, at(place, other));
    broken += (hall === entering ? 1 : 0) - (hall === leaving ? 1 : 0);
  }
  return broken;
}

export const isNearPlace = ({ hall, row, col }: Problem['places'], a: number, b: number): boolean =>
  at(hall, a) === at(hall, b) && Math.abs(at(row, a) - at(row, b)) <= 1 && Math.abs(at(col, a) - at(col, b)) <= 1;

export function doSwap(board: Board, p: number, q: number): void {
  const { problem, load, sitting, kindAt, emptyKind } = board;
  const [from, to] = [at(problem.places.hall, p), at(problem.places.hall, q)];
  const [a, b] = [at(sitting, p), at(sitting, q)];
  if (from !== to) exchange(load, a, from, b, to);
  put(board, a, q);
  if (b !== nobody) put(board, b, p);
  else {
    sitting[p] = nobody;
    kindAt[p] = emptyKind;
  }
}

/** The whole cost, counted afresh. */
export function boardCost(board: Board): number {
  const { problem, load } = board;
  let cost = loadCost(load);
  for (let hall = 0; hall < problem.halls.length; hall++) cost += hallCost(problem, board.kindAt, hall);
  return cost + brokenBans(board) * banCost;
}

const brokenBans = ({ problem, place }: Board): number =>
  problem.instance.sessions.reduce((sum, _, session) => sum + brokenBansIn(problem, place, session), 0);

/** Bans of one session that a plan breaks. */
export function brokenBansIn({ places, sittings }: Problem, place: Ints, session: number): number {
  const { notNear, notInRoom } = sittings;
  let twice = 0;
  for (let s = 0; s < sittings.count; s++) {
    if (at(sittings.session, s) !== session) continue;
    for (let i = at(notNear.start, s); i < at(notNear.start, s + 1); i++)
      if (isNearPlace(places, at(place, s), at(place, at(notNear.items, i)))) twice++;
    for (let i = at(notInRoom.start, s); i < at(notInRoom.start, s + 1); i++)
      if (at(places.hall, at(place, s)) === at(places.hall, at(place, at(notInRoom.items, i)))) twice++;
  }
  return twice / 2;
}
