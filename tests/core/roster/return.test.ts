import { expect, test } from 'vitest';
import { checkInOf } from '#core/attendance/attendance';
import { sessionId } from '#core/kernel/ids';
import { importRoster, people, seatedStation } from '../../support/station';

test('who is taken off the list and comes back is the same person, with all records', () => {
  const station = seatedStation(3);
  const [first, second] = [...station.state.roster.candidates.values()];
  if (!first || !second) throw new Error('three people were asked for');
  expect(station.run({ type: 'CheckInCandidate', session: 'S1', candidate: first.id }).ok).toBe(true);
  expect(station.run(importRoster(people(2, 2))).ok).toBe(true);
  expect(station.state.roster.candidates.get(first.id)?.removed).toBe(true);

  expect(station.run(importRoster(people(3))).ok).toBe(true);
  expect(station.state.roster.candidates.size).toBe(3);
  expect(station.state.roster.candidates.get(first.id)).toMatchObject({ name: first.name, removed: false });
  expect(checkInOf(station.state.attendance, sessionId.parse('S1'), first.id)).toBeDefined();
  // The seat was freed and may be taken: it does not come back by itself.
  expect(station.state.seating.placeByCandidate.has(first.id)).toBe(false);
});

test('a newcomer with the ticket of somebody who was removed is not that person', () => {
  const station = seatedStation(2);
  const [first] = [...station.state.roster.candidates.values()];
  station.run(importRoster(people(1, 2)));
  station.run(
    importRoster([...people(1, 2), { name: '另一人', ticketNo: first?.ticketNo, idNumber: '990101200001010011' }]),
  );
  expect(station.state.roster.candidates.size).toBe(3);
  expect(first && station.state.roster.candidates.get(first.id)?.removed).toBe(true);
});
