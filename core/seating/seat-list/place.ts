// Which place a row of a seat list means: the room by its number, the seat by its number in that room. Lost leading zeros
// don't matter.
import type { PlaceId } from '#core/kernel/ids';
import { placesOf } from '#core/room/places';
import type { RoomState } from '#core/room/room';
import { roomNoOf, sameNumber, type SeatColumns } from '#core/roster/seat-columns';
import type { SeatTold } from '#core/roster/seats-told';
import type { Cell } from '#core/roster/table';
import type { SeatListDetail } from './problems';

export type FoundPlace =
  | { readonly kind: 'place'; readonly place: PlaceId; readonly room: string }
  | { readonly kind: 'problem'; readonly detail: SeatListDetail };

export interface PlaceFinder {
  readonly find: (
    told: SeatTold | null,
    columns: SeatColumns,
    cell: (column: number) => Cell | undefined,
  ) => FoundPlace;
}

export function placeFinder(rooms: RoomState): PlaceFinder {
  const roomByNumber = new Map([...rooms.values()].map((room) => [sameNumber(room.no), room]));
  const placeByNumber = new Map<string, PlaceId>(
    [...rooms.values()].flatMap((room) =>
      placesOf(room).map(({ id, number }) => [`${room.id}|${number}`, id] as const),
    ),
  );
  return {
    find: (told, columns, cell) => {
      if (!told) {
        const missing = roomNoOf(cell(columns.room)) === null ? 'room' : 'seat';
        return { kind: 'problem', detail: { code: 'incomplete', missing } };
      }
      const room = roomByNumber.get(sameNumber(told.room));
      if (!room) return { kind: 'problem', detail: { code: 'room-unknown', value: told.room } };
      const place = placeByNumber.get(`${room.id}|${sameNumber(told.seat)}`);
      if (place === undefined)
        return { kind: 'problem', detail: { code: 'seat-unknown', room: room.no, value: told.seat } };
      return { kind: 'place', place, room: room.no };
    },
  };
}
