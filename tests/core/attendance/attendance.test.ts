import { expect, test } from 'vitest';
import { instantOf } from '#core/kernel/beijing-time';
import type { CandidateId } from '#core/kernel/ids';
import { sessionCounts } from '#core/station/show';
import { importRoster, people, seatedStation, testStation, type TestStation } from '../../support/station';

const ids = (station: TestStation): CandidateId[] => [...station.state.roster.candidates.keys()];
const checkIn = (candidate: CandidateId | undefined, session = 'S1') => ({
  type: 'CheckInCandidate',
  session,
  candidate,
});
function counts(station: TestStation, session = 0) {
  const chosen = station.state.plan?.sessions[session];
  if (!chosen) throw new Error('no such session');
  return sessionCounts(station.state, chosen);
}
function eventOf(outcome: ReturnType<TestStation['run']>): string {
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.events[0]?.id ?? '';
}

test('a check-in counts once and carries the seat and the plan version', () => {
  const station = seatedStation(3);
  const [first] = ids(station);
  const outcome = station.run(checkIn(first));
  expect(outcome).toMatchObject({
    value: { events: [{ type: 'CandidateCheckedIn', data: { planVersion: 1, session: 'S1', candidate: first } }] },
  });
  expect(counts(station)).toEqual({ expected: 3, present: 1, absent: 0, open: 2, late: 0 });
  expect(counts(station, 1)).toMatchObject({ present: 0, open: 3 });
});

test('a second check-in is refused with the first one: when and where', () => {
  const station = seatedStation(3);
  const [first] = ids(station);
  const id = eventOf(station.run(checkIn(first), instantOf('2022-11-19', '08:05')));
  expect(station.run(checkIn(first))).toMatchObject({
    error: { kind: 'AlreadyCheckedIn', checkIn: id, at: instantOf('2022-11-19', '08:05') },
  });
  expect(counts(station).present).toBe(1);
});

test('an undo takes back exactly the named check-in, once, with a reason', () => {
  const station = seatedStation(3);
  const [first] = ids(station);
  const one = eventOf(station.run(checkIn(first)));
  const undo = (target: string, reason: string) => station.run({ type: 'UndoCheckIn', checkIn: target, reason });
  expect(undo(one, '  ')).toMatchObject({ error: { kind: 'ReasonMissing' } });
  expect(undo(one, '认错人').ok).toBe(true);
  expect(counts(station).present).toBe(0);
  const two = eventOf(station.run(checkIn(first)));
  expect(two).not.toBe(one);
  expect(undo(one, '认错人')).toMatchObject({ error: { kind: 'CheckInAlreadyUndone' } });
  expect(counts(station).present).toBe(1);
  expect(undo('S-TEST:00000000000000aa:999', '没有这次')).toMatchObject({ error: { kind: 'CheckInUnknown' } });
});

test('without a seat, off the list, unknown, or in no session: a reason each', () => {
  const station = seatedStation(3);
  station.run(importRoster([...people(2), ...people(1, 9)], '01'));
  const byTicket = (end: string) =>
    ids(station).find((id) => station.state.roster.candidates.get(id)?.ticketNo.endsWith(end));
  expect(station.run(checkIn(byTicket('09')))).toMatchObject({ error: { kind: 'SeatNotAssigned' } });
  expect(station.run(checkIn(byTicket('03')))).toMatchObject({ error: { kind: 'CandidateRemoved' } });
  expect(station.run({ ...checkIn(undefined), candidate: 'nobody' })).toMatchObject({
    error: { kind: 'CandidateUnknown' },
  });
  expect(station.run(checkIn(byTicket('01'), 'S9'))).toMatchObject({ error: { kind: 'SessionUnknown' } });
  expect(testStation().run({ ...checkIn(undefined), candidate: 'x' })).toMatchObject({
    error: { kind: 'SessionUnknown' },
  });
});

test('late is after the start; the day after is no exam day', () => {
  const station = seatedStation(3);
  const [first, second, third] = ids(station);
  station.run(checkIn(first), instantOf('2022-11-19', '08:30'));
  station.run(checkIn(second), instantOf('2022-11-19', '08:31'));
  station.run(checkIn(third), instantOf('2022-11-20', '08:31'));
  expect(counts(station)).toMatchObject({ present: 3, late: 1 });
});

test('someone who left the list is not expected, and the record of the check-in stays', () => {
  const station = seatedStation(3);
  const [first] = ids(station);
  station.run(checkIn(first));
  station.run(importRoster(people(2, 2), '01'));
  expect(counts(station)).toEqual({ expected: 2, present: 0, absent: 0, open: 2, late: 0 });
  expect(station.state.attendance.standing.size).toBe(1);
});
