// Tables for tests, written as they stand in a file.
import type { Cell, MergedBlock, TableBook, TableSheet } from '#core/roster/table';
import { readRoster, type RosterChoices, type RosterReading } from '#core/roster/read-roster';

export const header = ['姓名', '性别', '证件号码', '准考证号', '级别', '院校', '班级'] as const;
/** A made-up person whose row is right. */
export const good = ['闫怡', '男', '990101200212200010', '221101011001', '初级', '江城学院', '软件2101'] as const;
export const other = ['卢磊', '女', '990101200404080025', '221102011002', '中级', '江城学院', '软件2101'] as const;

/** The good row with some cells changed, by heading. */
export function rowWith(
  change: Readonly<Partial<Record<(typeof header)[number], Cell>>>,
  base: readonly Cell[] = good,
) {
  return header.map((heading, at): Cell => (heading in change ? (change[heading] ?? null) : (base[at] ?? null)));
}

export const sheetOf = (
  rows: readonly (readonly Cell[])[],
  { name = '名单', merges = [], visibility = 'shown' }: Partial<Omit<TableSheet, 'rows'>> = {},
): TableSheet => ({ name, visibility, rows, merges });

export const bookOf = (...sheets: readonly TableSheet[]): TableBook => ({
  fileName: '名单.xlsx',
  format: 'xlsx',
  encoding: 'utf-8',
  sheets,
});

export const read = (
  rows: readonly (readonly Cell[])[],
  choices: RosterChoices = {},
  merges: readonly MergedBlock[] = [],
): RosterReading => readRoster(bookOf(sheetOf(rows, { merges })), choices);

export const namesOf = ({ candidates }: RosterReading): string[] => candidates.map(({ entry }) => entry.name);
/** `row severity code`, in the order they are told. */
export const told = ({ problems }: RosterReading): string[] =>
  problems.map(({ row, severity, code }) => `${row} ${severity} ${code}`);
