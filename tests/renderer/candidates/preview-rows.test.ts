// The preview loses no row: each one that holds anything is taken, refused with a reason, or named as no candidate.
import { describe, expect, test } from 'vitest';
import { readRoster } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import { leftOutText } from '../../../renderer/screens/candidates/left-out-text';
import { filterRows, nextProblem, previewOf, rowCounts } from '../../../renderer/screens/candidates/preview-rows';
import { bookOf, headings, person, sheetOf } from './files';

const preview = (book: TableBook) => previewOf(book, readRoster(book, {}));

const mixed = bookOf(
  sheetOf([
    ['2022年11月考生名单'],
    headings,
    person(0),
    person(1, { name: '石 涵佳' }),
    [],
    person(2, { ticket: null }),
    person(3, { id: '990101200506150048' }),
    ['合计', '4人'],
  ]),
);

describe('rows of the preview', () => {
  test('every row below the header is listed once, in the order of the file', () => {
    const { rows } = preview(mixed);
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      [3, 'clean'],
      [4, 'mended'],
      [6, 'refused'],
      [7, 'refused'],
      [8, 'passed-over'],
    ]);
    expect(rows.at(-1)?.why).toBe('footer');
  });

  test('a taken row shows what is taken, a refused one the text of the file', () => {
    const { rows } = preview(mixed);
    expect(rows[1]?.shown.name).toBe('石涵佳');
    expect(rows[3]?.shown).toMatchObject({ name: '陈沐丁', idNumber: '990101200506150048' });
  });

  test('counts are those of the filters', () => {
    const { rows } = preview(mixed);
    const counts = rowCounts(rows);
    expect(counts).toEqual({ all: 5, taken: 2, mended: 1, check: 0, refused: 2, 'passed-over': 1 });
    for (const filter of ['all', 'taken', 'mended', 'check', 'refused', 'passed-over'] as const)
      expect(filterRows(rows, filter)).toHaveLength(counts[filter]);
  });

  test('a mended row that must be looked at too is counted under both', () => {
    const counts = rowCounts(preview(bookOf(sheetOf([headings, person(0, { name: '陈 沐?' })]))).rows);
    expect(counts).toMatchObject({ taken: 1, mended: 1, check: 1, refused: 0 });
  });

  test('a missing column is said of the sheet and of no row', () => {
    const { rows, general } = preview(
      bookOf(
        sheetOf([
          ['姓名', '身份证号'],
          ['陈沐', '990101200506150047'],
        ]),
      ),
    );
    expect(general.map(({ code }) => code)).toEqual(['ticket-missing']);
    expect(rows.map(({ row }) => row)).toEqual([2]);
  });

  test('rows below a second table are listed as such', () => {
    const { rows } = preview(
      bookOf(sheetOf([headings, person(0), ['准考证号', '姓名', '班级'], ['221101011002', '石涵佳', '软件2101']])),
    );
    expect(rows.map(({ state, why }) => why ?? state)).toEqual(['clean', 'refused', 'second-table']);
  });

  test('the same row number in two sheets is two rows', () => {
    const book = bookOf(
      sheetOf([headings, person(0)], '一班'),
      sheetOf([headings, person(1, { ticket: null })], '二班'),
    );
    expect(preview(book).rows.map(({ key, state }) => [key, state])).toEqual([
      ['一班/2', 'clean'],
      ['二班/2', 'refused'],
    ]);
  });
});

describe('jumping between problems', () => {
  const { rows } = preview(mixed);
  test('forwards and backwards, round the ends', () => {
    expect(nextProblem(rows, -1, 1)).toBe(1);
    expect(nextProblem(rows, 1, 1)).toBe(2);
    expect(nextProblem(rows, 3, 1)).toBe(1);
    expect(nextProblem(rows, 1, -1)).toBe(3);
    expect(nextProblem(rows, -1, -1)).toBe(3);
  });
  test('nowhere in a list without problems', () => {
    expect(nextProblem(filterRows(rows, 'passed-over'), -1, 1)).toBe(-1);
    expect(nextProblem([], -1, 1)).toBe(-1);
  });
});

test('the text to copy names each refused row with its reasons, one line a row', () => {
  const lines = leftOutText('名单.xlsx', preview(mixed).rows, 'zh').split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('名单.xlsx：未导入 2 行');
  expect(lines[2]?.split('\t').slice(0, 4)).toEqual(['名单', '6', '陈沐丙', '']);
  expect(lines[3]?.split('\t')[4]).toContain('错误');
  expect(lines.slice(1).every((line) => line.split('\t').length === 5)).toBe(true);
});
