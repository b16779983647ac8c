// An instance as the solver works on it. Three words of its own: a *hall* is one room in one session, a *place* a
// usable seat of a hall, a *sitting* one candidate in one session; so many sessions are one problem with more halls.
// Everything is numbered from 0; tickets are in sorted order, so that the order of a file does not change a plan.
import { compareText } from '#core/kernel/text';
import { bondsOf, type Bonds } from './bonds';
import { isOpenIn, layoutOf, type RoomLayout, type Seat } from './geometry';
import { pinSession, sessionsOf, type SeatingCandidate, type SeatingInstance } from './instance';
import { intLists, ints, type IntLists, type Ints } from './ints';

export interface Hall {
  readonly layout: RoomLayout;
  readonly session: number;
  /** Index of the room in the instance. */
  readonly room: number;
  readonly capacity: number;
  /** Its places are `firstPlace` to `endPlace - 1`. */
  readonly firstPlace: number;
  readonly endPlace: number;
}

/** What a place offers and a sitting needs, as bits. */
export const accessibleMark = 1;
export const frontMark = 2;

export interface Problem {
  readonly instance: SeatingInstance;
  /** In the order of their tickets. */
  readonly candidates: readonly SeatingCandidate[];
  readonly bonds: Bonds;
  readonly levels: readonly string[];
  readonly halls: readonly Hall[];
  readonly hallsOfSession: readonly (readonly number[])[];
  readonly places: PlaceTables;
  readonly sittings: SittingTables;
  readonly placeByKey: ReadonlyMap<string, number>;
  readonly sittingByKey: ReadonlyMap<string, number>;
}

export interface PlaceTables {
  readonly count: number;
  readonly seat: readonly Seat[];
  readonly hall: Ints;
  readonly row: Ints;
  readonly col: Ints;
  readonly marks: Ints;
  /** Neighbouring places, and beside each the weight of its edge. */
  readonly neighbours: IntLists;
  readonly edge: Ints;
}

export interface SittingTables {
  readonly count: number;
  /** Index into `candidates`. */
  readonly candidate: Ints;
  readonly session: Ints;
  readonly kind: Ints;
  readonly level: Ints;
  readonly needs: Ints;
  /** Exam group in its session, or -1. */
  readonly group: Ints;
  readonly groups: number;
  /** Place it is pinned to, or -1. */
  readonly pinned: Ints;
  /** Place in the plan that is in force, or -1 for newcomers and for places that are gone. */
  readonly previous: Ints;
  /** The same person's sitting in the session before and after, or -1. */
  readonly before: Ints;
  readonly after: Ints;
  /** Sittings of the same session that must not be near, or not in the same room. */
  readonly notNear: IntLists;
  readonly notInRoom: IntLists;
}

/** Key of a place or sitting: the session, then the seat or the ticket. */
export const keyOf = (session: number, name: string): string => `${session}|${name}`;

/** Pins that name no usable place or no sitting are left out: `refusal.ts` has refused them before. */
export function problemOf(given: SeatingInstance): Problem {
  const candidates = given.candidates.toSorted((a, b) => compareText(a.ticket, b.ticket));
  const instance = { ...given, candidates };
  const levels = [...new Set(candidates.map(levelName))].toSorted(compareText);
  const { halls, seats } = hallsOf(instance);
  const places = placeTables(instance, halls, seats);
  const placeByKey = new Map<string, number>();
  for (const { session, firstPlace, endPlace } of halls)
    for (let place = firstPlace; place < endPlace; place++)
      placeByKey.set(keyOf(session, seats[place]?.id ?? ''), place);
  const bonds = bondsOf(instance);
  const { sittings, sittingByKey } = sittingTables(instance, { candidates, levels, bonds, placeByKey });
  const hallsOfSession = instance.sessions.map((_, session) =>
    halls.flatMap((hall, i) => (hall.session === session ? [i] : [])),
  );
  return { instance, candidates, bonds, levels, halls, hallsOfSession, places, sittings, placeByKey, sittingByKey };
}

export const levelName = ({ level }: SeatingCandidate): string => level ?? '';

function hallsOf(instance: SeatingInstance): { readonly halls: readonly Hall[]; readonly seats: readonly Seat[] } {
  const layouts = instance.rooms.map(layoutOf);
  const halls: Hall[] = [];
  const seats: Seat[] = [];
  for (const [session, name] of instance.sessions.entries())
    for (const [room, layout] of layouts.entries()) {
      if (!isOpenIn(layout.room, name)) continue;
      const usable = layout.seats.filter((seat) => seat.usable);
      const firstPlace = seats.length;
      seats.push(...usable);
      halls.push({ layout, session, room, capacity: layout.capacity, firstPlace, endPlace: seats.length });
    }
  return { halls, seats };
}

function placeTables({ neighbours }: SeatingInstance, halls: readonly Hall[], seats: readonly Seat[]): PlaceTables {
  const hall = ints(seats.length);
  const lists: number[][] = [];
  const edges: number[] = [];
  for (const [i, { layout, firstPlace, endPlace }] of halls.entries()) {
    const placeByCell = new Map<number, number>();
    const cell = (row: number, col: number) => row * (layout.cols + 2) + col + 1;
    for (let place = firstPlace; place < endPlace; place++) {
      const seat = seats[place] as Seat;
      placeByCell.set(cell(seat.row, seat.col), place);
      hall[place] = i;
    }
    for (let place = firstPlace; place < endPlace; place++) {
      const { row, col } = seats[place] as Seat;
      const list: number[] = [];
      for (const [down, right] of around) {
        const weight = down === 0 ? neighbours.h : right === 0 ? neighbours.v : neighbours.d;
        const other = placeByCell.get(cell(row + down, col + right));
        if (other === undefined || weight === 0) continue;
        list.push(other);
        edges.push(weight);
      }
      lists.push(list);
    }
  }
  return {
    count: seats.length,
    seat: seats,
    hall,
    row: Int32Array.from(seats, ({ row }) => row),
    col: Int32Array.from(seats, ({ col }) => col),
    marks: Int32Array.from(
      seats,
      ({ accessible, front }) => (accessible ? accessibleMark : 0) | (front ? frontMark : 0),
    ),
    neighbours: intLists(lists),
    edge: Int32Array.from(edges),
  };
}

const around = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 0],
  [1, 1],
] as const;

interface Known {
  readonly candidates: readonly SeatingCandidate[];
  readonly levels: readonly string[];
  readonly bonds: Bonds;
  readonly placeByKey: ReadonlyMap<string, number>;
}

function sittingTables(
  instance: SeatingInstance,
  { candidates, levels, bonds, placeByKey }: Known,
): Pick<Problem, 'sittings' | 'sittingByKey'> {
  const sessionIndex = new Map(instance.sessions.map((name, i) => [name, i]));
  const levelIndex = new Map(levels.map((name, i) => [name, i]));
  const groupIndex = new Map<string, number>();
  const sittingByKey = new Map<string, number>();
  const rows = candidates.flatMap((each, candidate) =>
    sessionsOf(instance, each)
      .map((name) => sessionIndex.get(name) ?? 0)
      .toSorted((a, b) => a - b)
      .map((session) => ({ each, candidate, session })),
  );
  const count = rows.length;
  const [pinned, previous, before, after] = [ints(count, -1), ints(count, -1), ints(count, -1), ints(count, -1)];
  for (const [sitting, { each, candidate, session }] of rows.entries()) {
    sittingByKey.set(keyOf(session, each.ticket), sitting);
    if (rows[sitting - 1]?.candidate === candidate) before[sitting] = sitting - 1;
    if (rows[sitting + 1]?.candidate === candidate) after[sitting] = sitting + 1;
  }
  const mark = (into: Ints, session: string, ticket: string, seat: string) => {
    const index = sessionIndex.get(session);
    if (index === undefined) return;
    const sitting = sittingByKey.get(keyOf(index, ticket));
    if (sitting !== undefined) into[sitting] = placeByKey.get(keyOf(index, seat)) ?? -1;
  };
  for (const pin of instance.pins) mark(pinned, pinSession(instance, pin), pin.ticket, pin.seat);
  for (const [ticket, session, seat] of instance.previous) mark(previous, session, ticket, seat);
  const groupOf = (name: string | null | undefined, session: number): number => {
    if (!name) return -1;
    const key = keyOf(session, name);
    const index = groupIndex.get(key) ?? groupIndex.size;
    groupIndex.set(key, index);
    return index;
  };
  const group = Int32Array.from(rows, ({ each, session }) => groupOf(each.group, session));
  const sittings = {
    count,
    candidate: Int32Array.from(rows, ({ candidate }) => candidate),
    session: Int32Array.from(rows, ({ session }) => session),
    kind: Int32Array.from(rows, ({ candidate }) => bonds.kindByCandidate[candidate] ?? 0),
    level: Int32Array.from(rows, ({ each }) => levelIndex.get(levelName(each)) ?? 0),
    needs: Int32Array.from(rows, ({ each }) => needMarks(each)),
    group,
    groups: groupIndex.size,
    pinned,
    previous,
    before,
    after,
    notNear: banLists(instance, sittingByKey, count, 'near'),
    notInRoom: banLists(instance, sittingByKey, count, 'room'),
  };
  return { sittings, sittingByKey };
}

export const needMarks = ({ needs }: SeatingCandidate): number =>
  (needs.includes('accessible') ? accessibleMark : 0) | (needs.includes('front') ? frontMark : 0);

function banLists(
  { apart, sessions }: SeatingInstance,
  sittingByKey: ReadonlyMap<string, number>,
  count: number,
  wanted: 'near' | 'room',
): IntLists {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const { a, b, scope } of apart)
    for (const session of sessions.keys()) {
      const [one, other] = [sittingByKey.get(keyOf(session, a)), sittingByKey.get(keyOf(session, b))];
      if (scope !== wanted || one === undefined || other === undefined) continue;
      lists[one]?.push(other);
      lists[other]?.push(one);
    }
  return intLists(lists);
}
