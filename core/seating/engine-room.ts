// A room in the words of the arrangement engine. Place ids are the engine's seat ids; spare places (备用) are single
// places here, so the engine need not keep a number of them free.
import type { Room } from '#core/room/room';
import { layoutOf, type RoomLayout } from './engine/geometry';
import type { SeatingRoom } from './engine/instance';

/** What a room says about its use; a room that does not say takes every level and has one front row. */
interface RoomUse {
  readonly levels?: SeatingRoom['levels'];
  readonly frontRows?: number;
}

const rooms = new WeakMap<Room, SeatingRoom>();

/** Remembered per room version. */
export function engineRoom(room: Room & RoomUse): SeatingRoom {
  const known = rooms.get(room);
  if (known) return known;
  const made: SeatingRoom = {
    id: room.id,
    grid: room.grid.map((line) => line.replaceAll('T', '#')),
    podium: room.podium,
    frontRows: room.frontRows ?? 1,
    order: room.numbering,
    levels: room.levels ?? null,
    spare: { count: 0, percent: 0 },
    sessions: null,
    closed: false,
  };
  rooms.set(room, made);
  return made;
}

/** Seats with their marks and numbers; remembered per room version. */
export const roomLayout = (room: Room): RoomLayout => layoutOf(engineRoom(room));
