// Which rooms a set of sheets covers.
import { describe, expect, test } from 'vitest';
import { sessionId } from '#core/kernel/ids';
import {
  isPicked,
  sheetRequest,
  sheetRooms,
  togglePicked,
  type PickedRooms,
} from '../../../renderer/screens/print/choice';
import { room, seatedStation, type TestStation } from '../../support/station';

const theory = sessionId.parse('S1');
/** Room 001 has three people, 003 and 002 were added later and have none. */
function station(): TestStation {
  const made = seatedStation(3);
  made.run({ type: 'AddRoom', plan: room('003', ['OO']) });
  made.run({ type: 'AddRoom', plan: room('002', ['OO']) });
  return made;
}
const roomsOf = ({ state }: TestStation) => sheetRooms(state.rooms, state.seating);

describe('rooms to choose from', () => {
  test('stand in walking order with the people seated there', () => {
    expect(roomsOf(station()).map((entry) => [entry.room.no, entry.seated])).toEqual([
      ['001', 3],
      ['002', 0],
      ['003', 0],
    ]);
  });

  test('a room without anybody is never picked, whatever was ticked', () => {
    const rooms = roomsOf(station());
    const everything: PickedRooms = new Set(rooms.map((entry) => entry.room.id));
    for (const picked of ['all', everything] as const)
      expect(rooms.map((entry) => isPicked(picked, entry))).toEqual([true, false, false]);
  });
});

describe('ticking rooms', () => {
  test('unticking one of all leaves the others, ticking it again is all', () => {
    const made = station();
    made.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
    const rooms = roomsOf(made).map((entry) => ({ ...entry, seated: 2 }));
    const [first] = rooms;
    const without = togglePicked(rooms, 'all', first!.room.id);
    expect(rooms.map((entry) => isPicked(without, entry))).toEqual([false, true, true]);
    expect(togglePicked(rooms, without, first!.room.id)).toBe('all');
  });
});

describe('the request', () => {
  test('names the picked rooms in walking order', () => {
    const rooms = roomsOf(station()).map((entry) => ({ ...entry, seated: 1 }));
    const backwards = new Set(rooms.map((entry) => entry.room.id).toReversed());
    expect(sheetRequest(theory, rooms, backwards)).toEqual({
      kind: 'sign-in-sheet',
      session: theory,
      rooms: rooms.map((entry) => entry.room.id),
    });
  });

  test('is none when nothing is ticked or nobody is seated', () => {
    const rooms = roomsOf(station());
    expect(sheetRequest(theory, rooms, new Set())).toBeNull();
    expect(sheetRequest(theory, rooms.slice(1), 'all')).toBeNull();
    expect(sheetRequest(theory, [], 'all')).toBeNull();
  });
});
