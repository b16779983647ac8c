import { expect, test } from 'vitest';
import { instantOf, isoOf, timeOf } from '#core/kernel/beijing-time';
import { calendarOf } from '#core/plan/calendar';
import { currentSession, dutiesOf, examPlan } from '#core/plan/plan';
import { samplePlan, seatedStation, testStation } from '../../support/station';

const [theory, practical] = samplePlan.sessions;
if (!theory || !practical) throw new Error('the sample has two sessions');

test('the duties of the notice run fall at the times of domain.md section 3', () => {
  const times = dutiesOf(theory, samplePlan.rules).map(({ kind, at }) => `${kind} ${timeOf(at)}`);
  expect(times).toEqual([
    'proctor-arrival 07:30',
    'machine-check 07:30',
    'admission 08:00',
    'rules-reading 08:20',
    'login 08:25',
    'start 08:30',
    'late-cutoff 08:45',
    'earliest-hand-in 09:00',
    'reminder 09:45',
    'reminder 09:55',
    'end 10:00',
  ]);
  const practicalTimes = dutiesOf(practical, samplePlan.rules).map(({ at }) => timeOf(at));
  expect(practicalTimes).toEqual(expect.arrayContaining(['10:25', '12:25', '12:35', '12:40']));
});

test('the calendar counts back from the exam day as the notice does', () => {
  const at = (date: string) => calendarOf(samplePlan, instantOf(date, '09:00'));
  expect(at('2022-11-15').map(({ kind, from, to, state }) => `${kind} ${from} ${to} ${state}`)).toEqual([
    'registration-closes 2022-11-11 2022-11-11 past',
    'arranging 2022-11-12 2022-11-16 now',
    'printing 2022-11-17 2022-11-17 ahead',
    'exam 2022-11-19 2022-11-19 ahead',
  ]);
  expect(at('2022-11-20').every(({ state }) => state === 'past')).toBe(true);
});

test('exam time is Beijing time in any time zone of the PC', () => {
  expect(isoOf(instantOf('2022-11-19', '08:30'))).toBe('2022-11-19T08:30:00.000+08:00');
  expect(instantOf('2022-11-19', '08:30')).toBe(Date.UTC(2022, 10, 19, 0, 30));
});

test('the current session is the one that is on or next; on another day the first', () => {
  const at = (time: string) => currentSession(samplePlan, instantOf('2022-11-19', time))?.id;
  expect([at('07:00'), at('10:00'), at('10:01'), at('18:00')]).toEqual(['S1', 'S1', 'S2', 'S2']);
  expect(currentSession(samplePlan, instantOf('2022-12-01', '10:30'))?.id).toBe('S1');
});

test('an exam is founded once', () => {
  const station = testStation();
  expect(station.run({ type: 'ChangeRuleProfile', rules: samplePlan.rules })).toMatchObject({
    error: { kind: 'ExamNotFounded' },
  });
  expect(station.run({ type: 'FoundExam', plan: samplePlan }).ok).toBe(true);
  expect(station.state.plan?.title).toBe(samplePlan.title);
  expect(station.run({ type: 'FoundExam', plan: samplePlan })).toMatchObject({ error: { kind: 'ExamAlreadyFounded' } });
});

test('sessions that overlap, end before they start or share an id are refused', () => {
  const station = testStation();
  const found = (sessions: readonly unknown[]) => station.run({ type: 'FoundExam', plan: { ...samplePlan, sessions } });
  expect(found([theory, { ...practical, start: '09:50' }])).toMatchObject({ error: { kind: 'SessionsOverlap' } });
  expect(found([{ ...theory, end: '08:30' }])).toMatchObject({ error: { kind: 'SessionEndsBeforeStart' } });
  expect(found([theory, { ...practical, id: 'S1' }])).toMatchObject({ error: { kind: 'SessionRepeated' } });
  expect(station.state.plan).toBeNull();
});

test('a session with check-ins stays', () => {
  const station = seatedStation();
  const [candidate] = station.state.roster.candidates.keys();
  station.run({ type: 'CheckInCandidate', session: 'S1', candidate });
  expect(station.run({ type: 'ChangeSessions', sessions: [practical] })).toMatchObject({
    error: { kind: 'SessionInUse', checkIns: 1 },
  });
  expect(station.run({ type: 'ChangeSessions', sessions: [theory] }).ok).toBe(true);
});

test('rules are settings', () => {
  const station = seatedStation();
  station.run({ type: 'ChangeRuleProfile', rules: { ...samplePlan.rules, lateCutoff: 5 } });
  expect(station.state.plan?.rules.lateCutoff).toBe(5);
});

test('a date that does not exist is not a date', () => {
  const wrong = { ...samplePlan, sessions: [{ ...theory, date: '2022-02-30' }] };
  expect(examPlan.safeParse(wrong).success).toBe(false);
});
