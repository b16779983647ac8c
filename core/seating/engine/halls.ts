// The ground of a problem: a *hall* is one room in one session, a *place* a usable seat of a hall; both numbered from 0.
import { isOpenIn, layoutOf, type RoomLayout, type Seat } from './geometry';
import type { SeatingInstance } from './instance';
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

export function hallsOf(instance: SeatingInstance): {
  readonly halls: readonly Hall[];
  readonly seats: readonly Seat[];
} {
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

export function placeTables(
  { neighbours }: SeatingInstance,
  halls: readonly Hall[],
  seats: readonly Seat[],
): PlaceTables {
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
