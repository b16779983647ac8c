// What the next set of sheets covers: a session and rooms. Pure, so that what is asked for is tested without a window.
// Invariant: a request never names a room without anybody, and its rooms stand in walking order.
import type { DocumentRequest } from '#core/documents/issued';
import type { RoomId, SessionId } from '#core/kernel/ids';
import { placesOf } from '#core/room/places';
import { roomsInOrder, type Room, type RoomState } from '#core/room/room';
import type { SeatingState } from '#core/seating/seating';

export interface SheetRoom {
  readonly room: Room;
  readonly seated: number;
}

/** All rooms of the site in walking order, each with how many people sit there. */
export const sheetRooms = (rooms: RoomState, { candidateByPlace }: SeatingState): readonly SheetRoom[] =>
  roomsInOrder(rooms).map((room) => ({
    room,
    seated: placesOf(room).filter((place) => candidateByPlace.has(place.id)).length,
  }));

/** `all` follows the plan: a room that gets people later is in it without being ticked. */
export type PickedRooms = 'all' | ReadonlySet<RoomId>;

export const isPicked = (picked: PickedRooms, { room, seated }: SheetRoom): boolean =>
  seated > 0 && (picked === 'all' || picked.has(room.id));

/** Ticks or unticks one room; when everything is ticked again, that is `all`. */
export function togglePicked(rooms: readonly SheetRoom[], picked: PickedRooms, id: RoomId): PickedRooms {
  const usable = rooms.filter(({ seated }) => seated > 0).map(({ room }) => room.id);
  const before = new Set(picked === 'all' ? usable : picked);
  if (!before.delete(id)) before.add(id);
  return usable.every((room) => before.has(room)) ? 'all' : before;
}

/** `null` when no ticked room has anybody. */
export function sheetRequest(
  session: SessionId,
  rooms: readonly SheetRoom[],
  picked: PickedRooms,
): DocumentRequest | null {
  const ids = rooms.filter((entry) => isPicked(picked, entry)).map(({ room }) => room.id);
  return ids.length > 0 ? { kind: 'sign-in-sheet', session, rooms: ids } : null;
}
