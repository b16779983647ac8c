// What may become of a room that is used: nobody loses a place, or gets another number, unless a person approved exactly that.
import { describe, expect, test } from 'vitest';
import type { RoomId } from '#core/kernel/ids';
import type { RoomPlan } from '#core/room/room';
import { touchedIds, type RoomTouches } from '#core/room/touches';
import { unseated } from '#core/seating/seating';
import { importRoster, people, room, seatedStation, testStation, type TestStation } from '../../support/station';

const firstRoom = (station: TestStation): RoomId => {
  const [id] = station.state.rooms.keys();
  if (!id) throw new Error('given: no room');
  return id;
};
const changeTo = (station: TestStation, plan: RoomPlan, approval: object = {}) =>
  station.run({ type: 'ChangeRoom', room: firstRoom(station), plan, ...approval });

function touchesOf(outcome: ReturnType<TestStation['run']>): RoomTouches {
  if (outcome.ok || outcome.error.kind !== 'ChangeNotApproved')
    throw new Error(`expected a question, got ${JSON.stringify(outcome)}`);
  return outcome.error.touches;
}
const seatOf = (station: TestStation, ticketEnd: string) => {
  const person = station.state.roster.candidates.find(({ ticketNo }) => ticketNo.endsWith(ticketEnd));
  return person && station.state.seating.placeByCandidate.get(person.id);
};
const printed = (station: TestStation) =>
  station.run({
    type: 'RecordDocument',
    request: { kind: 'sign-in-sheet', session: 'S1', rooms: [firstRoom(station)] },
    planVersion: station.state.seating.planVersion,
    pages: 1,
    sha256: '0'.repeat(64),
    delivery: { to: 'file', fileName: '签到表.pdf' },
  });
const checkIn = (station: TestStation, ticketEnd: string) =>
  station.run({
    type: 'CheckInCandidate',
    session: 'S1',
    candidate: station.state.roster.candidates.find(({ ticketNo }) => ticketNo.endsWith(ticketEnd))?.id,
  });

test('a room is added, changed with a new version, and removed', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('001', ['OO']) });
  const id = firstRoom(station);
  expect(station.state.rooms.get(id)).toMatchObject({ no: '001', version: 1, door: null, levels: null, frontRows: 1 });
  changeTo(station, room('001', ['OR']));
  expect(station.state.rooms.get(id)).toMatchObject({ grid: ['OR'], version: 2 });
  station.run({ type: 'RemoveRoom', room: id });
  expect(station.state.rooms.size).toBe(0);
});

test('the version is that of the layout: a note, a door or an address makes no new one', () => {
  const station = seatedStation();
  const plan = room('001', ['OOO', 'OOR'], {
    note: '空调',
    door: { side: 'left', line: 1 },
    machines: { hostPattern: 'PC-{seat}', ip: { first: '192.168.1.1', step: 1, order: 'seat' }, overrides: [] },
  });
  expect(changeTo(station, plan).ok).toBe(true);
  expect(station.state.rooms.get(firstRoom(station))).toMatchObject({ note: '空调', version: 1 });
  expect(changeTo(station, { ...plan, podium: 'bottom' }).ok).toBe(true);
  expect(station.state.rooms.get(firstRoom(station))?.version).toBe(2);
});

test('room numbers are unique and a room needs a place', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('001', ['OO']) });
  expect(station.run({ type: 'AddRoom', plan: room('001', ['O']) })).toMatchObject({ error: { kind: 'RoomNoTaken' } });
  expect(station.run({ type: 'AddRoom', plan: room('002', ['RX']) })).toMatchObject({
    error: { kind: 'RoomWithoutPlaces' },
  });
});

// Seats of `OOO/OOR` with three people: 01 at 1/1, 02 at 2/1, 03 at 2/2 (by column, serpentine).
describe('a change that touches nobody needs no approval', () => {
  test.each([
    ['a free place broken', room('001', ['OOX', 'OOR'])],
    ['a column more after the last', room('001', ['OOOO', 'OORO'])],
    ['a spare place made assignable', room('001', ['OOO', 'OOO'])],
    ['a name', room('001', ['OOO', 'OOR'], { name: '另一个名字' })],
  ])('%s', (_, plan) => {
    const station = seatedStation(3);
    printed(station);
    expect(changeTo(station, plan).ok).toBe(true);
    expect(station.state.seating.planVersion).toBe(1);
    expect(unseated(station.state.roster, station.state.seating)).toEqual([]);
  });
});

describe('a change that touches people', () => {
  test('says beforehand who loses the place, whose number changes, which sheets go stale', () => {
    const station = seatedStation(3);
    printed(station);
    const touches = touchesOf(changeTo(station, room('001', ['_OO', 'OOR'])));
    expect(touches.losing).toMatchObject([{ seat: '001-01' }]);
    expect(touches.renumbered).toMatchObject([
      { seat: '001-02', after: '001-01' },
      { seat: '001-03', after: '001-02' },
    ]);
    expect(touches.sheets).toEqual([station.state.issued[0]?.id]);
    expect(touches.checkIns).toEqual([]);
    expect(station.state.rooms.get(firstRoom(station))?.grid).toEqual(['OOO', 'OOR']);
  });

  test('another room number is another number on every desk in it', () => {
    const station = seatedStation(2);
    const touches = touchesOf(changeTo(station, room('009', ['OOO', 'OOR'])));
    expect(touches.renumbered.map(({ seat, after }) => `${seat}>${after}`)).toEqual(['001-01>009-01', '001-02>009-02']);
    expect(touches.losing).toEqual([]);
  });

  test('approved, it frees the seats that went and moves nobody else', () => {
    const station = seatedStation(3);
    const plan = room('001', ['XOO', 'OOR']);
    const touched = touchedIds(touchesOf(changeTo(station, plan)));
    expect(changeTo(station, plan, { approved: true, touched }).ok).toBe(true);
    expect(unseated(station.state.roster, station.state.seating).map(({ ticketNo }) => ticketNo)).toEqual([
      '221101000001',
    ]);
    expect(seatOf(station, '02')).toBe(`${firstRoom(station)}/2/1`);
    expect(seatOf(station, '03')).toBe(`${firstRoom(station)}/2/2`);
    expect(station.state.seating.planVersion).toBe(2);
  });

  test('new numbers alone are a new version of the plan, too: sheets show them', () => {
    const station = seatedStation(3);
    const plan = room('001', ['OOO', 'OOR'], { numbering: { by: 'row', snake: false, start: 'TL' } });
    const touched = touchedIds(touchesOf(changeTo(station, plan)));
    expect(changeTo(station, plan, { approved: true, touched }).ok).toBe(true);
    expect(station.state.seating.planVersion).toBe(2);
    expect(unseated(station.state.roster, station.state.seating)).toEqual([]);
  });

  test('the order of the approved items does not matter, their number does', () => {
    const station = seatedStation(3);
    const plan = room('001', ['_OO', 'OOR']);
    const touched = touchedIds(touchesOf(changeTo(station, plan)));
    const fewer = changeTo(station, plan, { approved: true, touched: touched.slice(1) });
    expect(fewer).toMatchObject({ error: { kind: 'ChangeNotApproved', approved: 'other' } });
    expect(changeTo(station, plan, { approved: true, touched: touched.toReversed() }).ok).toBe(true);
  });

  test('what was approved for one state is refused in another, with the new list', () => {
    const station = seatedStation(3);
    const plan = room('001', ['XOO', 'OOR']);
    const touched = touchedIds(touchesOf(changeTo(station, plan)));
    printed(station); // meanwhile somebody prints
    const outcome = changeTo(station, plan, { approved: true, touched });
    expect(outcome).toMatchObject({ error: { kind: 'ChangeNotApproved', approved: 'other' } });
    expect(touchesOf(outcome).sheets).toHaveLength(1);
    expect(changeTo(station, plan, { approved: true, touched: touchedIds(touchesOf(outcome)) }).ok).toBe(true);
  });

  test('somebody who lost a place for one reason is not approved to keep it under another number', () => {
    const station = seatedStation(3);
    const losing = touchedIds(touchesOf(changeTo(station, room('001', ['OOO', 'OXR']))));
    const renumbering = changeTo(station, room('001', ['OO', 'XO', 'OO']), { approved: true, touched: losing });
    expect(renumbering).toMatchObject({ error: { kind: 'ChangeNotApproved', approved: 'other' } });
  });

  test('check-ins are told, and keep their place and plan version', () => {
    const station = seatedStation(3);
    checkIn(station, '01');
    const [before] = station.state.attendance.standing.values();
    const plan = room('001', ['#OO', 'OOR']);
    const touches = touchesOf(changeTo(station, plan));
    expect(touches.checkIns).toMatchObject([{ id: before?.id, seat: '001-01' }]);
    expect(changeTo(station, plan, { approved: true, touched: touchedIds(touches) }).ok).toBe(true);
    expect([...station.state.attendance.standing.values()]).toEqual([before]);
  });

  test('a check-in at a place that nobody has any more is told all the same', () => {
    const station = seatedStation(3);
    checkIn(station, '01');
    station.run(importRoster(people(2, 2), '01')); // 01 is taken off the list, the place is free
    const touches = touchesOf(changeTo(station, room('001', ['XOO', 'OOR'])));
    expect([touches.losing, touches.checkIns.length]).toEqual([[], 1]);
  });
});

describe('removing', () => {
  test('not while people sit there', () => {
    const station = seatedStation(3);
    expect(station.run({ type: 'RemoveRoom', room: firstRoom(station) })).toMatchObject({
      error: { kind: 'RoomOccupied', seated: 3 },
    });
  });

  test('not when people were checked in there', () => {
    const station = seatedStation(1);
    checkIn(station, '01');
    station.run(importRoster(people(1, 5), '01'));
    expect(station.run({ type: 'RemoveRoom', room: firstRoom(station) })).toMatchObject({
      error: { kind: 'RoomAttended', checkIns: 1 },
    });
  });
});

describe('rooms of a file', () => {
  const importRooms = (station: TestStation, plans: readonly RoomPlan[], approval: object = {}) =>
    station.run({ type: 'ImportRooms', source: { fileName: '考场.xlsx', sha256: '00' }, plans, ...approval });

  test('new and changed ones come in one commit; others stay', () => {
    const station = seatedStation(3);
    station.run({ type: 'AddRoom', plan: room('002', ['OO']) });
    const outcome = importRooms(station, [room('001', ['OOO', 'OOR'], { note: '改' }), room('003', ['O'])]);
    expect(outcome.ok && outcome.value.events).toHaveLength(1);
    expect([...station.state.rooms.values()].map(({ no, note }) => no + note).sort()).toEqual(['001改', '002', '003']);
    expect(seatOf(station, '01')).toBe(`${firstRoom(station)}/1/1`);
  });

  test('those that people sit in need the same approval', () => {
    const station = seatedStation(3);
    const plans = [room('001', ['XOO', 'OOR']), room('002', ['O'])];
    const touched = touchedIds(touchesOf(importRooms(station, plans)));
    expect(station.state.rooms.size).toBe(1);
    expect(importRooms(station, plans, { approved: true, touched }).ok).toBe(true);
    expect(unseated(station.state.roster, station.state.seating)).toHaveLength(1);
    expect(station.state.rooms.size).toBe(2);
  });

  test('the same number twice, no places, nothing new: refused as a whole', () => {
    const station = seatedStation(3);
    const same = room('001', ['OOO', 'OOR']);
    expect(importRooms(station, [same])).toMatchObject({ error: { kind: 'RoomsUnchanged' } });
    expect(importRooms(station, [room('002', ['O']), room('002', ['OO'])])).toMatchObject({
      error: { kind: 'RoomTwiceInFile', no: '002' },
    });
    expect(importRooms(station, [room('002', ['O']), room('003', ['R'])])).toMatchObject({
      error: { kind: 'RoomWithoutPlaces', no: '003' },
    });
    expect(station.state.rooms.size).toBe(1);
  });
});
