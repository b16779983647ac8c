// Sheets that draw a room, one cell a place: found by what A1 says, read within the titles of their columns and rows.
import type { Cell, TableSheet } from '#core/roster/table';
import { cellKinds, mostLines, type CellKind } from '../room';
import { kindWords, squareGrid, valueOf } from './cell-words';
import { textOf } from './cell-text';

/** What A1 of a grid sheet says; the number of the room stands beside it. */
export const gridSheetMark = '座位图';

export const isCellKind = (cell: string): cell is CellKind => cellKinds.some((kind) => kind === cell);

export interface GridSheet {
  readonly sheet: string;
  readonly no: string;
  readonly grid:
    | { readonly ok: true; readonly value: readonly string[] }
    /** A cell that says nothing we know; `cell` as Excel names it, `C4`. */
    | { readonly ok: false; readonly cell: string; readonly value: string };
}

/** null when the sheet is none of ours. Blank cells are aisles. */
export function readGridSheet({ name, rows }: TableSheet): GridSheet | null {
  const [head = [], titles = [], ...lines] = rows;
  if (textOf(head[0]) !== gridSheetMark) return null;
  const cols = Math.min(titles.filter((cell, i) => i > 0 && textOf(cell) !== '').length, mostLines);
  const drawn = lines.slice(0, lines.findLastIndex((line) => textOf(line[0]) !== '') + 1).slice(0, mostLines);
  const sheet = { sheet: name, no: textOf(head[1]) };
  const kinds = drawn.map((line) => Array.from({ length: cols }, (_, col) => kindOf(line[col + 1])));
  const row = kinds.findIndex((line) => line.includes(undefined));
  if (row >= 0) {
    const col = kinds[row]?.indexOf(undefined) ?? 0;
    const cell = `${columnName(col + 1)}${row + 3}`;
    return { ...sheet, grid: { ok: false, cell, value: textOf(drawn[row]?.[col + 1]) } };
  }
  const grid = squareGrid(kinds);
  return { ...sheet, grid: grid ? { ok: true, value: grid } : { ok: false, cell: 'B3', value: '' } };
}

const kindOf = (cell: Cell | undefined): CellKind | undefined => {
  const text = textOf(cell);
  return text === '' ? '_' : valueOf(kindWords, text);
};

/** 0 is A; two letters are enough for 40 columns. */
const columnName = (col: number): string =>
  (col >= 26 ? String.fromCharCode(64 + Math.floor(col / 26)) : '') + String.fromCharCode(65 + (col % 26));
