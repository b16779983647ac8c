import { expect, test } from 'vitest';
import { room, seatedStation, testStation } from '../../support/station';

test('a room is added, changed with a new version, and removed', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('001', ['OO']) });
  const [added] = station.state.rooms.values();
  expect(added).toMatchObject({ no: '001', version: 1 });
  station.run({ type: 'ChangeRoom', room: added?.id, plan: room('001', ['OR']) });
  expect(station.state.rooms.get(added!.id)).toMatchObject({ grid: ['OR'], version: 2 });
  station.run({ type: 'RemoveRoom', room: added?.id });
  expect(station.state.rooms.size).toBe(0);
});

test('room numbers are unique and a room needs a place', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('001', ['OO']) });
  expect(station.run({ type: 'AddRoom', plan: room('001', ['O']) })).toMatchObject({ error: { kind: 'RoomNoTaken' } });
  expect(station.run({ type: 'AddRoom', plan: room('002', ['RX']) })).toMatchObject({
    error: { kind: 'RoomWithoutPlaces' },
  });
});

test('nobody loses a place or a seat number by a change of the layout', () => {
  const station = seatedStation(3, ['OOO', 'OOR']); // seats 1 (1/1), 2 (2/1), 3 (2/2) are taken
  const [taken] = station.state.rooms.values();
  const change = (grid: string[]) => station.run({ type: 'ChangeRoom', room: taken?.id, plan: room('001', grid) });
  expect(change(['XOO', 'OOR'])).toMatchObject({ error: { kind: 'PlacesOccupied', seats: ['01'] } });
  expect(change(['#OO', 'OOR'])).toMatchObject({ error: { kind: 'PlacesOccupied', seats: ['01', '02', '03'] } });
  expect(change(['OOX', 'OOR']).ok).toBe(true);
  expect(station.run({ type: 'RemoveRoom', room: taken?.id })).toMatchObject({ error: { kind: 'RoomOccupied' } });
});
