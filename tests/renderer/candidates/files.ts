// Small tables as they come out of a file, for the tests of the preview.
import type { Cell, MergedBlock, TableBook, TableSheet } from '#core/roster/table';

export const headings = ['序号', '姓名', '准考证号', '身份证号', '级别', '班级'];

export const sheetOf = (
  rows: readonly (readonly Cell[])[],
  name = '名单',
  merges: readonly MergedBlock[] = [],
): TableSheet => ({ name, visibility: 'shown', rows, merges });

export const bookOf = (...sheets: readonly TableSheet[]): TableBook => ({
  fileName: '名单.xlsx',
  format: 'xlsx',
  encoding: 'utf-8',
  sheets,
});

/** Made-up people whose id numbers have a right check digit. */
export const ids = ['990101200103260014', '990101200002180023', '990101199809030039', '990101200506150047'] as const;

/** Row n of the people above, from 0. */
export const person = (
  n: number,
  change: Partial<Record<'name' | 'ticket' | 'id' | 'level' | 'class', Cell>> = {},
): Cell[] => [
  n + 1,
  change.name === undefined ? `陈沐${'甲乙丙丁'[n]}` : change.name,
  change.ticket === undefined ? `22110101100${n + 1}` : change.ticket,
  change.id === undefined ? (ids[n] ?? null) : change.id,
  change.level === undefined ? '初级' : change.level,
  change.class === undefined ? '软件2101' : change.class,
];
