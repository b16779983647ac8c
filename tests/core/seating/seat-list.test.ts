// Seat lists from files: what is taken, what keeps a list from being taken, and the way back out as a table.
import { describe, expect, test } from 'vitest';
import { seatListHeadings, seatListTable } from '#core/documents/seat-list';
import type { Cell, MergedBlock } from '#core/roster/table';
import { readSeatList, type SeatListReading } from '#core/seating/seat-list/read-seat-list';
import { seatListProblemText } from '#core/seating/seat-list/words';
import { defaultRules } from '#core/seating/rules';
import { seatingGround } from '#core/station/seating-ground';
import { bookOf, sheetOf } from '../roster/tables';
import { cell, given, publish, whereIs, who } from '../../support/seat-day';
import { importRoster, people, room, testStation, type TestStation } from '../../support/station';

/** Rooms 001 (six seats, the last spare) and 002 (two seats); five people of the roster. */
function site(): TestStation {
  const station = testStation();
  given(station, { type: 'AddRoom', plan: room('001', ['OOO', 'OOR']) });
  given(station, { type: 'AddRoom', plan: room('002', ['OO']) });
  given(station, importRoster(people(5)));
  return station;
}

const header = ['序号', '准考证号', '姓名', '考场号', '座位号'];
const ticket = (n: number) => `2211010${String(n).padStart(5, '0')}`;
const row = (n: number, no: Cell, seat: Cell, name: Cell = `考生00${n}`): Cell[] => [n, ticket(n), name, no, seat];

const read = (station: TestStation, rows: readonly (readonly Cell[])[], merges: readonly MergedBlock[] = []) =>
  readSeatList(bookOf(sheetOf([header, ...rows], { merges })), seatingGround(station.state));
const told = ({ problems }: SeatListReading) =>
  problems.map((problem) => `${problem.row} ${problem.severity} ${problem.code}`);

describe('a list that fits', () => {
  test('becomes the plan as it stands, whatever happened to zeros, spaces and titles', () => {
    const station = site();
    const reading = readSeatList(
      bookOf(
        sheetOf([
          ['江城职业技术学院编排表'],
          [],
          header,
          row(1, '001', '01'),
          row(2, 1, 2),
          row(3, ' 第001考场 ', '03号'),
          header,
          row(4, '002', '1.0'),
          row(5, '002', '02'),
          ['合计', '5 人'],
        ]),
      ),
      seatingGround(station.state),
    );
    expect(told(reading)).toEqual([]);
    given(station, reading.command ?? {});
    expect(whereIs(station, '00002')).toBe(cell(station, '2/1'));
    expect(station.state.seating.arranged).toMatchObject({ method: 'list' });
    expect(station.state.seating.placeByCandidate.size).toBe(5);
  });

  test('by name and id number, where the list has no tickets; a masked id number will do beside a ticket', () => {
    const station = site();
    const plain = ['姓名', '身份证号', '考场', '座号'];
    const byId = sheetOf([
      plain,
      ['考生001', '990101200001010001', '001', '1'],
      ['考生002', '990101200001010002', '001', '2'],
    ]);
    const reading = readSeatList(bookOf(byId), seatingGround(station.state));
    expect(reading.rows.map(({ candidate }) => candidate)).toEqual([who(station, '00001'), who(station, '00002')]);
    const masked = sheetOf([
      ['准考证号', '证件号码', '考场号', '座位号'],
      [ticket(1), '9901**********0001', '001', '1'],
    ]);
    expect(readSeatList(bookOf(masked), seatingGround(station.state)).rows).toHaveLength(1);
  });

  test('a list by sessions says each seat twice, and is taken once', () => {
    const station = site();
    const bySession = [...header, '场次'];
    const lines = ['理论', '实操'].flatMap((turn) => [
      [...row(1, '001', 1), turn],
      [...row(2, '001', 2), turn],
    ]);
    const reading = readSeatList(bookOf(sheetOf([bySession, ...lines])), seatingGround(station.state));
    expect(told(reading).filter((line) => line.includes('error'))).toEqual([]);
    expect(reading.rows).toHaveLength(2);
  });

  test('rooms merged over their rows are carried down', () => {
    const reading = read(
      site(),
      [row(1, '001', 1), row(2, null, 2), row(3, null, 3)],
      [{ row: 1, column: 3, rows: 3, columns: 1 }],
    );
    expect(reading.rows).toHaveLength(3);
  });

  test('gaps and people who are not listed are told, and do not stand in the way', () => {
    const station = site();
    const reading = read(station, [row(1, '001', 1), row(2, '001', 4)]);
    expect(told(reading)).toEqual(['3 warning seat-gap', '0 warning not-listed']);
    given(station, reading.command ?? {});
    expect(station.state.seating.placeByCandidate.size).toBe(2);
  });
});

describe('a list that does not', () => {
  test.for<[string, readonly Cell[][], string[]]>([
    ['two on one seat', [row(1, '001', '01'), row(2, '1', 1)], ['3 error seat-duplicate']],
    ['one person twice', [row(1, '001', 1), row(1, '001', 2)], ['3 error candidate-twice']],
    ['somebody else’s ticket', [row(1, '001', 1, '考生002')], ['2 error candidate-contradicts']],
    ['nobody of the roster', [row(9, '001', 1)], ['2 error candidate-unknown']],
    ['no such room', [row(1, '009', 1)], ['2 error room-unknown']],
    ['no such seat', [row(1, '001', 7)], ['2 error seat-unknown']],
    ['a spare place', [row(1, '001', 6)], ['2 error rule-broken']],
    ['no seat number', [row(1, '001', null)], ['2 error incomplete']],
    ['no room', [row(1, null, 3)], ['2 error incomplete']],
    ['a seat without a person', [[1, null, null, '001', 1]], ['2 error incomplete']],
    ['a ticket kept as a number', [[1, 2.2110101e21, null, '001', 1]], ['2 error digits-lost']],
    ['nobody at all', [], ['0 error empty']],
  ])('%s: not taken, and the row says why', ([, rows, expected]) => {
    const station = site();
    const reading = read(station, rows);
    expect(told(reading).filter((line) => line.includes('error'))).toEqual(expected);
    expect(reading.command).toBeNull();
    for (const problem of reading.problems)
      for (const lang of ['zh', 'en'] as const) {
        const sentence = seatListProblemText(problem, station.state, lang);
        expect(sentence).toMatch(/[。.]$/);
        expect(sentence).not.toMatch(/undefined|id-\d/);
      }
  });

  test('more people than places: the room is named', () => {
    const station = site();
    given(station, { type: 'AddRoom', plan: room('003', ['OR']) });
    const reading = read(station, [row(1, '003', 1), row(2, '003', 2)]);
    expect(reading.problems.find(({ code }) => code === 'room-full')).toMatchObject({
      row: 3,
      room: '003',
      listed: 2,
      capacity: 1,
    });
  });

  test('a list against the rules', () => {
    const station = site();
    const [a, b] = [who(station, '00001'), who(station, '00002')];
    given(station, { type: 'ChangeSeatingRules', rules: { ...defaultRules, apart: [{ a, b, scope: 'room' }] } });
    expect(told(read(station, [row(1, '001', 1), row(2, '001', 4)])).slice(0, 2)).toEqual([
      '2 error rule-broken',
      '3 error rule-broken',
    ]);
  });

  test('without a header nothing is read', () => {
    const station = site();
    const reading = readSeatList(
      bookOf(
        sheetOf([
          ['姓名', '考场'],
          ['考生001', '001'],
        ]),
      ),
      seatingGround(station.state),
    );
    expect(told(reading)).toEqual(['0 error header-not-found']);
  });
});

describe('out to the platform', () => {
  test('only what is published, seat by seat, ids masked or whole; read back it is the same plan', () => {
    const station = site();
    given(station, { type: 'ArrangeSeats', method: 'random', seed: 's', who: 'everyone' });
    expect(seatListTable(station.state, 'masked')).toEqual({
      ok: false,
      error: { kind: 'NotPublished', draftVersion: 1 },
    });
    given(station, publish(station));
    const masked = seatListTable(station.state, 'masked');
    const full = seatListTable(station.state, 'full');
    if (!masked.ok || !full.ok) throw new Error('was published');
    expect(masked.value.rows.map((line) => line[5])).toEqual(['001', '001', '001', '001', '001']);
    expect(masked.value.rows.map((line) => line[6])).toEqual(['01', '02', '03', '04', '05']);
    expect(masked.value.rows[0]?.[3]).toMatch(/^9901\*{10}000\d$/);
    expect(full.value.rows[0]?.[3]).toMatch(/^990101200001010\d{3}$/);
    for (const { rows } of [masked.value, full.value]) {
      const reading = readSeatList(bookOf(sheetOf([seatListHeadings, ...rows])), seatingGround(station.state));
      expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(new Map(reading.command?.seats)).toEqual(new Map(station.state.seating.placeByCandidate));
    }
  });

  test('a change after publishing: publish first', () => {
    const station = site();
    given(station, { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
    given(station, publish(station));
    given(station, { type: 'UnseatCandidate', candidate: who(station, '00001'), from: whereIs(station, '00001') });
    expect(seatListTable(station.state, 'full')).toMatchObject({ error: { kind: 'NotPublished', draftVersion: 2 } });
  });
});
