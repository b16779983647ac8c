// Every command is carried out once, and every refusal happens once and reads as a sentence in both languages. The
// tables are typed by the unions, so a new command or refusal does not compile before it has its line here.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { JournalRefusal } from '#core/journal/journal';
import { commandSchema, factSchemas, type Command, type FactType, type Refusal } from '#core/station/catalogue';
import { answerText, needsNewerText, refusalText } from '#core/station/words';
import { seatingCarriedOut, seatingRefused, type Case } from '../seating/cases';
import {
  importRoster,
  people,
  room,
  samplePlan,
  seatedStation,
  testStation,
  type TestStation,
} from '../../support/station';

const [theory, practical] = samplePlan.sessions;
if (!theory || !practical) throw new Error('the sample has two sessions');
const candidateOf = (station: TestStation, ticketEnd: string): string => {
  const found = station.state.roster.candidates.find(({ ticketNo }) => ticketNo.endsWith(ticketEnd));
  if (!found) throw new Error(`nobody has a ticket that ends in ${ticketEnd}`);
  return found.id;
};
const checkIn = (station: TestStation, ticketEnd = '01') => ({
  type: 'CheckInCandidate',
  session: 'S1',
  candidate: candidateOf(station, ticketEnd),
});
const firstRoom = (station: TestStation): string => {
  const [id] = station.state.rooms.keys();
  if (!id) throw new Error('there is no room');
  return id;
};

function done(station: TestStation, command: object): string {
  const outcome = station.run(command);
  if (!outcome.ok) throw new Error(`given: ${outcome.error.kind}`);
  return outcome.value.events[0]?.id ?? '';
}

const on = (station: TestStation, command: (station: TestStation) => object): Case => ({
  station,
  command: command(station),
});

const importRooms = (plans: readonly object[]) => ({
  type: 'ImportRooms',
  source: { fileName: '考场.xlsx', sha256: '00' },
  plans,
});

const carriedOut: Record<
  Command['type'],
  () => Case & ({ readonly fact: FactType } | { readonly facts: readonly FactType[] })
> = {
  FoundExam: () => ({ ...on(testStation(), () => ({ type: 'FoundExam', plan: samplePlan })), fact: 'ExamFounded' }),
  ChangeSessions: () => ({
    ...on(seatedStation(), () => ({ type: 'ChangeSessions', sessions: [theory] })),
    fact: 'SessionsChanged',
  }),
  ChangeRuleProfile: () => ({
    ...on(seatedStation(), () => ({ type: 'ChangeRuleProfile', rules: samplePlan.rules })),
    fact: 'RuleProfileChanged',
  }),
  ImportRoster: () => ({ ...on(testStation(), () => importRoster(people(2))), fact: 'RosterImported' }),
  AddRoom: () => ({ ...on(testStation(), () => ({ type: 'AddRoom', plan: room('001', ['O']) })), fact: 'RoomAdded' }),
  ChangeRoom: () => ({
    ...on(seatedStation(), (s) => ({ type: 'ChangeRoom', room: firstRoom(s), plan: room('001', ['OOOO', 'OOR_']) })),
    fact: 'RoomChanged',
  }),
  RemoveRoom: () => {
    const station = testStation();
    done(station, { type: 'AddRoom', plan: room('001', ['O']) });
    return { ...on(station, (s) => ({ type: 'RemoveRoom', room: firstRoom(s) })), fact: 'RoomRemoved' };
  },
  ImportRooms: () => ({
    ...on(seatedStation(), () => importRooms([room('001', ['OOO', 'OOO']), room('002', ['O'])])),
    fact: 'RoomsImported',
  }),
  ...seatingCarriedOut,
  CheckInCandidate: () => ({ ...on(seatedStation(), checkIn), fact: 'CandidateCheckedIn' }),
  UndoCheckIn: () => {
    const station = seatedStation();
    const id = done(station, checkIn(station));
    return { ...on(station, () => ({ type: 'UndoCheckIn', checkIn: id, reason: '认错人' })), fact: 'CheckInUndone' };
  },
  RecordDocument: () => ({
    ...on(seatedStation(), (s) => ({
      type: 'RecordDocument',
      request: { kind: 'sign-in-sheet', session: 'S1', rooms: [firstRoom(s)] },
      planVersion: 1,
      pages: 1,
      sha256: '0'.repeat(64),
      delivery: { to: 'file', fileName: '签到表.pdf' },
    })),
    fact: 'DocumentIssued',
  }),
};

const refused: Record<Refusal['kind'], () => Case> = {
  ExamAlreadyFounded: () => on(seatedStation(), () => ({ type: 'FoundExam', plan: samplePlan })),
  ExamNotFounded: () => on(testStation(), () => ({ type: 'ChangeRuleProfile', rules: samplePlan.rules })),
  SessionEndsBeforeStart: () =>
    on(seatedStation(), () => ({ type: 'ChangeSessions', sessions: [{ ...theory, end: '08:30' }] })),
  SessionsOverlap: () =>
    on(seatedStation(), () => ({ type: 'ChangeSessions', sessions: [theory, { ...practical, start: '09:59' }] })),
  SessionRepeated: () =>
    on(seatedStation(), () => ({ type: 'ChangeSessions', sessions: [theory, { ...practical, id: 'S1' }] })),
  SessionInUse: () => {
    const station = seatedStation();
    done(station, checkIn(station));
    return on(station, () => ({ type: 'ChangeSessions', sessions: [practical] }));
  },
  RosterRepeats: () => on(testStation(), () => importRoster([...people(2), ...people(1)])),
  RosterUnchanged: () => on(seatedStation(3), () => importRoster(people(3), '01')),
  RoomUnknown: () => on(testStation(), () => ({ type: 'RemoveRoom', room: 'gone' })),
  RoomNoTaken: () => on(seatedStation(), () => ({ type: 'AddRoom', plan: room('001', ['O']) })),
  RoomWithoutPlaces: () => on(testStation(), () => ({ type: 'AddRoom', plan: room('001', ['RX#']) })),
  RoomOccupied: () => on(seatedStation(), (s) => ({ type: 'RemoveRoom', room: firstRoom(s) })),
  RoomAttended: () => {
    const station = seatedStation(1);
    done(station, checkIn(station));
    done(station, importRoster(people(1, 5), '01'));
    return on(station, (s) => ({ type: 'RemoveRoom', room: firstRoom(s) }));
  },
  ChangeNotApproved: () =>
    on(seatedStation(), (s) => ({ type: 'ChangeRoom', room: firstRoom(s), plan: room('001', ['XOO', 'OOR']) })),
  RoomTwiceInFile: () => on(testStation(), () => importRooms([room('001', ['O']), room('001', ['OO'])])),
  RoomsUnchanged: () => on(seatedStation(), () => importRooms([room('001', ['OOO', 'OOR'])])),
  ...seatingRefused,
  SessionUnknown: () => on(seatedStation(), (s) => ({ ...checkIn(s), session: 'S9' })),
  CandidateUnknown: () => on(seatedStation(), (s) => ({ ...checkIn(s), candidate: 'nobody' })),
  CandidateRemoved: () => {
    const station = seatedStation(3);
    done(station, importRoster(people(2), '01'));
    return on(station, (s) => checkIn(s, '03'));
  },
  SeatNotAssigned: () => {
    const station = seatedStation(3);
    done(station, importRoster(people(4), '01'));
    return on(station, (s) => checkIn(s, '04'));
  },
  AlreadyCheckedIn: () => {
    const station = seatedStation();
    done(station, checkIn(station));
    return on(station, checkIn);
  },
  CheckInUnknown: () => on(seatedStation(), () => ({ type: 'UndoCheckIn', checkIn: 'S:0:1', reason: '认错人' })),
  CheckInAlreadyUndone: () => {
    const station = seatedStation();
    const undo = { type: 'UndoCheckIn', checkIn: done(station, checkIn(station)), reason: '认错人' };
    done(station, undo);
    return on(station, () => undo);
  },
  ReasonMissing: () => on(seatedStation(), () => ({ type: 'UndoCheckIn', checkIn: 'S:0:1', reason: ' \t' })),
};

const factsOf = (made: { readonly fact: FactType } | { readonly facts: readonly FactType[] }): readonly FactType[] =>
  'facts' in made ? made.facts : [made.fact];

const journalRefusals: Record<JournalRefusal['kind'], JournalRefusal> = {
  JournalFull: { kind: 'JournalFull' },
  JournalReadOnly: { kind: 'JournalReadOnly' },
  JournalFailed: { kind: 'JournalFailed', reason: 'EIO' },
  JournalClosed: { kind: 'JournalClosed' },
};

test.for(Object.keys(carriedOut))(
  '%s is carried out as one commit: one event, two where two things happen at once',
  (type) => {
    const { station, command, ...made } = carriedOut[type as Command['type']]();
    const before = station.commits.length;
    const outcome = station.run(command);
    expect(outcome).toMatchObject({
      ok: true,
      value: { cause: { type }, events: factsOf(made).map((fact) => ({ type: fact, by: '监考员甲' })) },
    });
    expect(station.commits).toHaveLength(before + 1);
    expect(station.state).toMatchObject({ notUnderstood: 0, malformed: [] });
  },
);

test('the tables leave no command and no kind of fact out', () => {
  const commands = commandSchema.options.map(({ shape }) => shape.type.value);
  expect(Object.keys(carriedOut).sort()).toEqual([...commands].sort());
  const facts = Object.values(carriedOut).flatMap((make) => factsOf(make()));
  expect(new Set(facts)).toEqual(new Set(Object.keys(factSchemas)));
});

test.for(Object.keys(refused))('%s: refused for exactly that, nothing changes, and both languages say it', (kind) => {
  const { station, command } = refused[kind as Refusal['kind']]();
  const before = station.state;
  const outcome = station.run(command);
  if (outcome.ok) throw new Error('was carried out');
  expect(outcome.error.kind).toBe(kind);
  expect(station.state).toBe(before);
  const sentences = [refusalText(outcome.error, before, 'zh'), refusalText(outcome.error, before, 'en')];
  for (const sentence of sentences) expectSentence(sentence);
  expect(sentences[0]).toMatch(/\p{Script=Han}/u);
  expect(sentences[0]).not.toBe(sentences[1]);
  expect(answerText(outcome.error, before, 'zh')).toBe(sentences[0]);
});

test('what the disk refuses says loudly that nothing was saved', () => {
  const { state } = testStation();
  for (const refusal of Object.values(journalRefusals)) {
    expectSentence(answerText(refusal, state, 'zh'));
    expect(answerText(refusal, state, 'zh')).toContain('没有保存');
    expectSentence(answerText(refusal, state, 'en'));
    expect(answerText(refusal, state, 'en').toLowerCase()).toContain('not saved');
  }
  for (const lang of ['zh', 'en'] as const) expectSentence(needsNewerText(3, lang));
});

test('every refusal that a decide file can make has its line above', () => {
  const sources = readdirSync('core', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('decide.ts'),
  );
  const made = sources.flatMap((file) =>
    [...readFileSync(`core/${file}`, 'utf8').matchAll(/kind: '(\w+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(new Set(made)).toEqual(new Set(Object.keys(refused)));
});

function expectSentence(sentence: string): void {
  expect(sentence.length).toBeGreaterThan(5);
  expect(sentence).not.toMatch(/undefined|NaN|null|\[object|\$\{/);
  expect(sentence).toMatch(/[。！.]$/);
}
