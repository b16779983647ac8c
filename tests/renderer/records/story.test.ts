// The journal as a story: every fact has a sentence in both languages, with today's names and without ids.
import { describe, expect, test } from 'vitest';
import { factSchemas, type Fact, type FactType } from '#core/station/catalogue';
import { decodeFact } from '#core/station/decode-fact';
import { noRooms } from '#core/room/room';
import { kindByFact, kindText, recordKinds } from '../../../renderer/screens/records/kinds';
import { namesIn, roomsEver } from '../../../renderer/screens/records/names';
import { storyAbout } from '../../../renderer/screens/records/one-person';
import { countKinds, factsIn, filterRecords, recordsOf, sentenceOf } from '../../../renderer/screens/records/record';
import { storyOf } from '../../../renderer/screens/records/story';
import { seatDay } from '../../support/seat-day';
import { importRoster, people, room, samplePlan, testStation, type TestStation } from '../../support/station';

/** One of everything that can happen, and the room 002 removed at the end. */
function wholeDay(): TestStation {
  const station = testStation();
  const run = (command: unknown) => {
    const outcome = station.run(command);
    if (!outcome.ok) throw new Error(`given: refused ${outcome.error.kind}`);
  };
  run({ type: 'FoundExam', plan: samplePlan });
  run({ type: 'ChangeSessions', sessions: samplePlan.sessions });
  run({ type: 'ChangeRuleProfile', rules: { ...samplePlan.rules, name: '本校规则' } });
  run({ type: 'AddRoom', plan: room('001', ['OOO', 'OOR']) });
  run({ type: 'AddRoom', plan: room('002', ['OO']) });
  const second = station.state.rooms.findKey(({ no }) => no === '002');
  run({ type: 'ChangeRoom', room: second, plan: room('002', ['OOO']) });
  run(importRoster(people(3)));
  run({ type: 'ArrangeSeats', method: 'random', seed: 's-7', who: 'everyone' });
  const [candidate] = station.state.seating.placeByCandidate.keys();
  run({ type: 'CheckInCandidate', session: 'S1', candidate });
  const checkIn = station.state.attendance.standing.first()?.id;
  run({ type: 'UndoCheckIn', checkIn, reason: '点错人' });
  for (const delivery of [
    { to: 'file', fileName: '签到表.pdf' },
    { to: 'printer', printer: 'hp', job: '9', outcome: 'failed' },
  ])
    run({
      type: 'RecordDocument',
      request: { kind: 'sign-in-sheet', session: 'S1', rooms: [station.state.rooms.first()?.id] },
      planVersion: 1,
      pages: 1,
      sha256: 'ab'.repeat(32),
      delivery,
    });
  run({ type: 'RemoveRoom', room: second });
  return station;
}

/** Rooms of a file. */
function withImportedRooms(): TestStation {
  const station = testStation();
  const source = { fileName: '考场.xlsx', sha256: '00' };
  station.run({ type: 'ImportRooms', source, plans: [room('003', ['O'])] });
  return station;
}

const storyOfDay = ({ state, commits }: TestStation, lang: 'zh' | 'en') => {
  const records = recordsOf(commits);
  const rooms = roomsEver(noRooms, factsIn(records).toReversed());
  return { records, names: namesIn(state, rooms, lang) };
};

describe('sentences', () => {
  const day = wholeDay();

  test('the days hold every fact there is, so that none goes untold', () => {
    const days = [day, seatDay(), withImportedRooms()];
    const told = new Set(days.flatMap(({ commits }) => factsIn(recordsOf(commits))).map(({ type }) => type));
    expect([...told].sort()).toEqual(Object.keys(factSchemas).sort());
  });

  test.each(['zh', 'en'] as const)('say something of their own in %s and show no id', (lang) => {
    const { records, names } = storyOfDay(day, lang);
    const sentences = records.map((record) => sentenceOf(record, { kind: 'all', person: null }, names) ?? '');
    expect(new Set(sentences).size).toBe(records.length);
    for (const sentence of sentences) {
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/id-\d|undefined|\[object/);
    }
  });

  test('name people, seats, sessions and reasons', () => {
    const { records, names } = storyOfDay(day, 'zh');
    const sentences = factsIn(records).map((fact) => storyOf(fact, names));
    expect(sentences).toContain('导入名单「roster.xlsx」：新增 3 人');
    expect(sentences).toContain('编排座位：3 人有座位（随机，种子 s-7）');
    expect(sentences).toContain('修改考试规则为「本校规则」');
    expect(sentences.find((sentence) => sentence.includes('签到「理论」'))).toMatch(
      /^考生00\d .*座位 第001考场 \d\d号$/,
    );
    expect(sentences.find((sentence) => sentence.startsWith('撤销'))).toMatch(/原因：点错人$/);
    expect(sentences.find((sentence) => sentence.includes('「hp」'))).toContain('失败');
  });

  test('a removed room keeps its number', () => {
    const { records, names } = storyOfDay(day, 'zh');
    expect(storyOf(factsIn(records)[0]!, names)).toBe('删除第002考场');
  });
});

describe('records', () => {
  const day = wholeDay();
  const { records, names } = storyOfDay(day, 'zh');

  test('come newest first with a kind each, and the kinds add up', () => {
    expect(records.map(({ commit }) => commit.seq)).toEqual(day.commits.map((_, i) => day.commits.length - i));
    const counts = countKinds(records);
    expect(counts).toMatchObject({
      plan: 3,
      rooms: 4,
      roster: 1,
      seating: 1,
      attendance: 2,
      documents: 2,
      unreadable: 0,
    });
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(records.length);
    expect(Object.keys(kindByFact).sort()).toEqual(Object.keys(factSchemas).sort());
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(recordKinds.map((kind) => kindText(kind, lang))).size).toBe(recordKinds.length);
  });

  test('filter by kind', () => {
    const shown = filterRecords(records, { kind: 'documents', person: null }, names);
    expect(shown.map(({ event }) => event.type)).toEqual(['DocumentIssued', 'DocumentIssued']);
  });

  test('filtered by a candidate they tell that one life and nobody else’s', () => {
    const [who, other] = [...day.state.seating.placeByCandidate.keys()];
    const filter = { kind: 'all', person: who! } as const;
    const life = filterRecords(records, filter, names).map((record) => sentenceOf(record, filter, names));
    const name = names.candidate(who!);
    expect(life.map((sentence) => sentence?.replace(name, '某人').replace(/座位 .*|到 .*/, ''))).toEqual([
      '撤销 某人 的「理论」签到，原因：点错人',
      '某人 签到「理论」，',
      '某人 编排',
      '某人 进入名单（名单「roster.xlsx」）',
    ]);
    const others = filterRecords(records, { kind: 'all', person: other! }, names);
    expect(others.map(({ event }) => event.type)).toEqual(['SeatsArranged', 'RosterImported']);
  });

  test('a candidate who lost the seat, was changed or taken off has these told too', () => {
    const { state } = day;
    const [id] = state.roster.candidates.keys();
    const entry = { name: '考生001', ticketNo: '1' };
    const fact = (change: object): Fact => ({
      type: 'RosterImported',
      data: { source: { fileName: 'b.xlsx', sha256: '' }, added: [], changed: [], removed: [], ...change },
    });
    expect(storyAbout(fact({ changed: [{ id, entry }] }), id!, names)).toContain('资料有改动');
    expect(storyAbout(fact({ removed: [id] }), id!, names)).toContain('被移出名单');
    expect(storyAbout(fact({}), id!, names)).toBeNull();
  });

  test('what can’t be read is shown as such, and never under a candidate', () => {
    const [commit] = day.commits;
    const [event] = commit!.events;
    const foreign = {
      ...commit!,
      events: [
        { ...event!, type: 'SeatsShuffled' },
        { ...event!, data: { plan: 1 } },
      ],
    };
    const [broken, newer] = recordsOf([foreign]);
    expect([newer?.kind, broken?.kind]).toEqual(['unreadable', 'unreadable']);
    expect(sentenceOf(newer!, { kind: 'all', person: null }, names)).toContain('需要新版本');
    expect(sentenceOf(broken!, { kind: 'all', person: null }, names)).toContain('不合规');
    const [someone] = day.state.roster.candidates.keys();
    expect(sentenceOf(newer!, { kind: 'all', person: someone! }, names)).toBeNull();
    expect(decodeFact(foreign.events[0]!).kind).toBe('newer');
  });

  test('every fact type has a kind that is offered as a filter', () => {
    for (const type of Object.keys(kindByFact) as FactType[]) expect(recordKinds).toContain(kindByFact[type]);
  });
});
