// Cells that stand empty because the file merged them (班级, 院校 only on the first row): what they would hold.
// Only what a group shares is ever filled; a name, id number or ticket number never is (domain.md 1.5 fault 14).
import type { RosterField } from './fields';
import { readCell } from './read-cell';
import type { ColumnOf } from './sheet-body';
import type { Cell, TableSheet } from './table';

/** merged: blocks that the file itself merges. blanks: every blank cell below a value too (files that lost their merges). */
export type FillForward = 'none' | 'merged' | 'blanks';

const sharedFields = ['idType', 'level', 'school', 'major', 'className'] as const satisfies readonly RosterField[];

export interface Filling {
  /** Number of cells that merged blocks fill, and that carrying values down fills beyond them. */
  readonly merged: number;
  readonly blanks: number;
  readonly cell: (index: number, column: number) => Cell | undefined;
}

export function fillForward(
  sheet: TableSheet,
  people: readonly number[],
  columnOf: ColumnOf,
  used: FillForward,
): Filling {
  const filled = new Map<string, Cell>();
  const count = { merged: 0, blanks: 0 };
  for (const field of sharedFields) {
    const column = columnOf(field);
    if (column === undefined) continue;
    const topByRow = mergedTops(sheet, column);
    let last: Cell = null;
    for (const index of people) {
      const own = sheet.rows[index]?.[column] ?? null;
      if (readCell(own).kind !== 'blank') {
        last = own;
        continue;
      }
      const top = topByRow.get(index);
      const merged = top === undefined ? null : (sheet.rows[top]?.[column] ?? null);
      const value = merged ?? last;
      if (readCell(value).kind === 'blank') continue;
      count[merged === null ? 'blanks' : 'merged']++;
      if (used === 'blanks' || (used === 'merged' && merged !== null)) filled.set(`${index}/${column}`, value);
      if (merged !== null) last = merged;
    }
  }
  return { ...count, cell: (index, column) => filled.get(`${index}/${column}`) ?? sheet.rows[index]?.[column] };
}

/** Row → the row whose cell of this column is merged down over it. */
function mergedTops(sheet: TableSheet, column: number): Map<number, number> {
  const topByRow = new Map<number, number>();
  for (const block of sheet.merges) {
    if (block.column !== column) continue;
    const end = Math.min(block.row + block.rows, sheet.rows.length);
    for (let row = block.row + 1; row < end; row++) topByRow.set(row, block.row);
  }
  return topByRow;
}
