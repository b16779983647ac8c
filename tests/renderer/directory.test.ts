import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { buildDirectory, searchDirectory, type DirectoryRow } from '../../renderer/state/directory';
import { importRoster, people, room, samplePlan, testStation } from '../support/station';

const soundOf = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true });

const named = [
  { name: '欧阳娜', ticketNo: '221101011001', idNumber: '99010120010101123X' },
  { name: '阿依古丽·买买提', ticketNo: '221101011002', idNumber: '990101200101015678' },
  { name: '单雄', ticketNo: '221101011003', idNumber: '990101200101012003' },
  { name: '吕布', ticketNo: '221101011012', idNumber: '990101200101019912' },
  { name: '张三', ticketNo: '221101011020', idNumber: '990101200101011020' },
];

function rowsOf(): readonly DirectoryRow[] {
  const station = testStation();
  for (const command of [
    { type: 'FoundExam', plan: samplePlan },
    { type: 'AddRoom', plan: room('001', ['OO']) },
    { type: 'AddRoom', plan: room('002', ['OO']) },
    importRoster([...named]),
  ])
    expect(station.run(command).ok).toBe(true);
  // Four places for five people: the last one stays without a seat and must still be found.
  expect(station.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' })).toMatchObject({
    error: { kind: 'TooFewPlaces' },
  });
  station.run({ type: 'AddRoom', plan: room('003', ['O']) });
  expect(station.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' }).ok).toBe(true);
  return buildDirectory(station.state, soundOf).flatMap((page) => page.rows);
}

const rows = rowsOf();
const found = (query: string, here = rows[0]?.seat?.room ?? null) =>
  searchDirectory(rows, query, here).map(({ name }) => name);

test('one character is enough: name, sound, initials', () => {
  expect(found('张')).toEqual(['张三']);
  expect(found('ouyang')).toEqual(['欧阳娜']);
  expect(found('oyn')).toEqual(['欧阳娜']);
  expect(found('z')).toEqual(['张三']);
});

test('surnames sound as surnames do: 单 is Shan', () => {
  expect(found('shan')).toEqual(['单雄']);
  expect(found('dan')).toEqual([]);
  expect(found('lv')).toEqual(['吕布']);
});

test('dots, spaces, width and case of a name do not count', () => {
  expect(found('古丽买')).toEqual(['阿依古丽·买买提']);
  expect(found('阿依古丽．买')).toEqual(['阿依古丽·买买提']);
  expect(found('ＯＹＮ')).toEqual(['欧阳娜']);
});

test('numbers: whole ticket, its end, last four of the id with x, seat', () => {
  expect(found('221101011003')).toEqual(['单雄']);
  expect(found('5678')).toEqual(['阿依古丽·买买提']);
  expect(found('123x')).toEqual(['欧阳娜']);
  expect(found('00202')).toEqual(['吕布']);
  expect(found('2')[0]).toBe('阿依古丽·买买提'); // seat 2 of the room in sight comes first
});

test('a query that is both somebody’s ticket end and another’s last four finds both, the ticket’s owner first', () => {
  expect(found('1020')[0]).toBe('张三');
  expect(found('2003')).toEqual(['单雄']);
});

test('nothing typed finds nobody; nobody found is an empty list', () => {
  expect(found('')).toEqual([]);
  expect(found('·')).toEqual([]);
  expect(found('诸葛')).toEqual([]);
});

test('people without a seat are in the directory, last', () => {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  station.run(importRoster(people(2)));
  const pages = buildDirectory(station.state, soundOf);
  expect(pages.map((page) => [page.room, page.rows.length])).toEqual([['unseated', 2]]);
  expect(pages[0]?.rows[0]?.seat).toBeNull();
});
