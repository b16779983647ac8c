// Rosters that already say who sits where: one seat for two people, and gaps (domain.md 1.5 faults 9 and 10).
import { expect, test } from 'vitest';
import { problemText } from '#core/roster/words';
import type { Cell } from '#core/roster/table';
import { namesOf, read, told } from './tables';

const header = ['姓名', '准考证号', '级别', '考场', '座位号'];
const rows = (...seats: readonly (readonly [Cell, Cell])[]): Cell[][] => [
  header,
  ...seats.map(([room, seat], i) => [`考生${'甲乙丙丁戊己'[i]}`, `22110101${i}`, '初级', room, seat]),
];

test('two people on one seat are told; 1 and 01, 第001考场 and 1 are the same; both are taken', () => {
  const reading = read(rows(['001', '01'], ['第1考场', 1], ['1', '02号'], [1, '2.0']));
  expect(told(reading)).toEqual(['3 warning seat-duplicate', '5 warning seat-duplicate']);
  expect(namesOf(reading)).toHaveLength(4);
  expect(reading.problems[0]).toMatchObject({ column: '座位号', value: '1 / 1', otherRow: 2 });
});

test('gaps in the numbers of seats and rooms are told once each, and everybody is taken', () => {
  const reading = read(rows(['001', '01'], ['001', '04'], ['003', '01'], ['003', '02']));
  expect(told(reading)).toEqual(['4 warning seat-gap', '3 warning seat-gap']);
  expect(reading.problems).toMatchObject([
    { column: '考场', room: null, missing: [2] },
    { column: '座位号', room: '001', missing: [2, 3] },
  ]);
  for (const lang of ['zh', 'en'] as const)
    for (const problem of reading.problems) expect(problemText(problem, lang)).toMatch(/[。.]$/);
  expect(reading.candidates).toHaveLength(4);
});

test('no gap where all numbers are there, in whatever order; blank cells and names say nothing', () => {
  expect(told(read(rows(['2', '02'], ['1', '01'], ['2', '01'], ['1', '02'])))).toEqual([]);
  expect(told(read(rows([null, '05'], ['001', null], [null, null])))).toEqual([]);
  expect(told(read(rows(['甲楼', '01'], ['乙楼', '01'], ['乙楼', 'A7'])))).toEqual([]);
});

test('a running number is no seat', () => {
  const reading = read([
    ['序号', '姓名', '准考证号', '级别', '考场'],
    [1, '考生甲', '2211', '初级', '001'],
    [1, '考生乙', '2212', '初级', '001'],
  ]);
  expect(told(reading)).toEqual([]);
});
