import { expect, test } from 'vitest';
import { findPlace } from '#core/room/places';
import { unseated } from '#core/seating/seating';
import { importRoster, people, room, seatedStation, testStation, type TestStation } from '../../support/station';

const arrange = (method: 'ticket-order' | 'random', seed = '', who: 'everyone' | 'unseated' = 'everyone') => ({
  type: 'ArrangeSeats',
  method,
  seed,
  who,
});

/** Ticket numbers in the order of rooms and seat numbers. */
function seatOrder({ state }: TestStation): string[] {
  return [...state.seating.placeByCandidate.entries()]
    .map(([candidate, place]) => {
      const seat = findPlace(state.rooms, place);
      return { key: `${seat?.room.no}-${String(seat?.place.number).padStart(3, '0')}`, candidate };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, candidate }) => `${key} ${state.roster.candidates.get(candidate)?.ticketNo.slice(-2)}`);
}

test('by ticket number: room after room, seat after seat, spare places stay free', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('002', ['OO']) });
  station.run({ type: 'AddRoom', plan: room('001', ['OR', 'OO']) });
  station.run(importRoster(people(4)));
  station.run(arrange('ticket-order'));
  expect(seatOrder(station)).toEqual(['001-001 01', '001-002 02', '001-003 03', '002-001 04']);
  expect(station.state.seating.planVersion).toBe(1);
});

test('at random: the same seed gives the same plan, another seed another', () => {
  const plan = (seed: string) => {
    const station = seatedStation(20, ['OOOOO', 'OOOOO', 'OOOOO', 'OOOOO']);
    station.run(arrange('random', seed));
    return seatOrder(station);
  };
  expect(plan('a')).toEqual(plan('a'));
  expect(plan('a')).not.toEqual(plan('b'));
  expect(new Set(plan('a').map((line) => line.slice(-2))).size).toBe(20);
});

test('a random place is near uniform over seeds', () => {
  const station = seatedStation(4, ['OO', 'OO']);
  const first = [...station.state.roster.candidates.values()].find((c) => c.ticketNo.endsWith('01'));
  const hits = new Map<string, number>();
  for (let seed = 0; seed < 400; seed++) {
    station.run(arrange('random', `seed-${seed}`));
    const place = station.state.seating.placeByCandidate.get(first!.id) ?? '';
    hits.set(place, (hits.get(place) ?? 0) + 1);
  }
  expect(hits.size).toBe(4);
  for (const count of hits.values()) expect(count).toBeGreaterThan(60); // 100 expected; 60 is 4.6 sigma away
});

test('too few places: refused with the numbers, nothing changes', () => {
  const station = testStation();
  station.run({ type: 'AddRoom', plan: room('001', ['OOR']) });
  station.run(importRoster(people(5)));
  expect(station.run(arrange('random', 'x'))).toEqual({
    ok: false,
    error: { kind: 'TooFewPlaces', candidates: 5, places: 2 },
  });
  expect(unseated(station.state.roster, station.state.seating)).toHaveLength(5);
});

test('nobody, or no room: a reason each', () => {
  const station = testStation();
  expect(station.run(arrange('random'))).toMatchObject({ error: { kind: 'NobodyToSeat' } });
  station.run(importRoster(people(1)));
  expect(station.run(arrange('random'))).toMatchObject({ error: { kind: 'NoRooms' } });
});

test('late additions get free places and nobody moves', () => {
  const station = seatedStation(3, ['OOO', 'OOR']);
  const before = seatOrder(station);
  station.run(importRoster(people(5), '01'));
  expect(unseated(station.state.roster, station.state.seating).map((c) => c.ticketNo.slice(-2))).toEqual(['04', '05']);
  station.run(arrange('ticket-order', '', 'unseated'));
  expect(seatOrder(station)).toEqual([...before, '001-004 04', '001-005 05']);
});

test('who leaves the list frees the place; the plan version tells', () => {
  const station = seatedStation(3);
  station.run(importRoster(people(2), '01'));
  expect(seatOrder(station)).toEqual(['001-001 01', '001-002 02']);
  expect(station.state.seating.planVersion).toBe(2);
});

test('once attendance has begun nobody is moved, but late additions can be seated', () => {
  const station = seatedStation(3);
  const [candidate] = station.state.roster.candidates.keys();
  station.run({ type: 'CheckInCandidate', session: 'S1', candidate });
  expect(station.run(arrange('random', 'x'))).toMatchObject({ error: { kind: 'AttendanceBegan', checkIns: 1 } });
  station.run(importRoster(people(4), '01'));
  expect(station.run(arrange('ticket-order', '', 'unseated')).ok).toBe(true);
});
