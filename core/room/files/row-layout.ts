// The grid of a room in a file: drawn (on a sheet of its own, or in the row), or worked out from rows, columns and the
// counts 编排 + 备用 = 总 (domain.md section 4). What was drawn is believed; counts that differ from it are told.
import { newGrid, placeCounts } from '../places';
import type { Numbering, Room } from '../room';
import { gridIn } from './cell-words';
import type { GridSheet } from './grid-sheet';
import type { RoomFileProblem } from './problems';

export interface Counts {
  readonly assignable?: number | undefined;
  readonly spare?: number | undefined;
  readonly total?: number | undefined;
  readonly broken?: number | undefined;
}

export interface LayoutCells extends Counts {
  readonly rows?: number | undefined;
  readonly cols?: number | undefined;
  readonly grid: string;
}

/** How wide a room is drawn when a file says only how many machines it has. */
const guessedCols = 8;

export function layoutOf(
  cells: LayoutCells,
  sheet: GridSheet | undefined,
  known: Room | undefined,
  numbering: Numbering,
  sparePercent: number,
  tell: (problem: RoomFileProblem) => void,
): readonly string[] | null {
  const wrongSum = sumProblem(cells);
  if (wrongSum) {
    tell(wrongSum);
    return null;
  }
  const drawn = drawnGrid(cells, sheet, tell);
  if (drawn === 'unreadable') return null;
  const grid = drawn ?? unchangedGrid(cells, known) ?? builtGrid(cells, numbering, sparePercent, tell);
  if (grid && drawn) tellDifferences(cells, grid, tell);
  return grid;
}

function sumProblem({ assignable, spare, total }: Counts): RoomFileProblem | null {
  if (total === undefined || assignable === undefined || spare === undefined || assignable + spare === total)
    return null;
  return { severity: 'error', kind: 'SumWrong', assignable, spare, total };
}

function drawnGrid(
  { grid: text }: LayoutCells,
  sheet: GridSheet | undefined,
  tell: (problem: RoomFileProblem) => void,
): readonly string[] | 'unreadable' | null {
  if (sheet && !sheet.grid.ok) {
    const { cell, value } = sheet.grid;
    tell({ severity: 'error', kind: 'GridSheetUnreadable', sheet: sheet.sheet, cell, value });
    return 'unreadable';
  }
  const onSheet = sheet?.grid.ok ? sheet.grid.value : null;
  if (text === '') return onSheet;
  const inRow = gridIn(text);
  if (!inRow) {
    tell({ severity: 'error', kind: 'ValueUnreadable', field: 'grid', value: text });
    return 'unreadable';
  }
  if (onSheet && onSheet.join('/') !== inRow.join('/')) tell({ severity: 'warning', kind: 'GridTwice' });
  return onSheet ?? inRow;
}

/** A file without any word about the layout leaves it as it is; so does one that repeats its figures. */
function unchangedGrid({ rows, cols, ...said }: LayoutCells, known: Room | undefined): readonly string[] | null {
  if (!known) return null;
  const counts = placeCounts(known);
  const same = (['assignable', 'spare', 'total', 'broken'] as const).every(
    (field) => said[field] === undefined || said[field] === counts[field],
  );
  const sameSize =
    (rows ?? known.grid.length) === known.grid.length && (cols ?? known.grid[0]?.length) === known.grid[0]?.length;
  return same && sameSize ? known.grid : null;
}

function builtGrid(
  cells: LayoutCells,
  numbering: Numbering,
  sparePercent: number,
  tell: (problem: RoomFileProblem) => void,
): readonly string[] | null {
  const { assignable, spare, total, broken = 0 } = cells;
  const working = total ?? (assignable === undefined ? undefined : assignable + (spare ?? 0));
  const machines = working === undefined ? undefined : working + broken;
  const size = sizeOf(cells, machines);
  if (!size) {
    tell({ severity: 'error', kind: 'NoLayout' });
    return null;
  }
  const { rows, cols, guessed } = size;
  if (machines === undefined) return newGrid(rows, cols, numbering, sparePercent);
  if (machines > rows * cols || rows > 40 || cols > 40) {
    tell({ severity: 'error', kind: 'TooManyMachines', machines, cells: Math.min(rows, 40) * Math.min(cols, 40) });
    return null;
  }
  if (guessed) tell({ severity: 'warning', kind: 'LayoutGuessed', rows, cols });
  if (broken > 0) tell({ severity: 'warning', kind: 'BrokenPlacesUnknown', broken });
  const spares =
    spare ??
    (assignable !== undefined && working !== undefined
      ? working - assignable
      : Math.ceil(((working ?? 0) * sparePercent) / 100));
  return newGrid(rows, cols, numbering, { spare: spares, broken, none: rows * cols - machines });
}

function sizeOf(
  { rows, cols }: LayoutCells,
  machines: number | undefined,
): { readonly rows: number; readonly cols: number; readonly guessed: boolean } | null {
  if (rows && cols) return { rows, cols, guessed: false };
  if (!machines) return null;
  const wide = cols ?? (rows ? Math.ceil(machines / rows) : guessedCols);
  return { rows: rows ?? Math.ceil(machines / wide), cols: wide, guessed: true };
}

function tellDifferences(said: LayoutCells, grid: readonly string[], tell: (problem: RoomFileProblem) => void): void {
  const counts = placeCounts({ grid });
  for (const field of ['assignable', 'spare', 'total', 'broken'] as const) {
    const figure = said[field];
    if (figure !== undefined && figure !== counts[field])
      tell({ severity: 'warning', kind: 'CountDiffers', field, said: figure, drawn: counts[field] });
  }
  const [rows, cols] = [grid.length, grid[0]?.length ?? 0];
  if ((said.rows ?? rows) !== rows || (said.cols ?? cols) !== cols)
    tell({
      severity: 'warning',
      kind: 'SizeDiffers',
      said: `${said.rows ?? '?'}×${said.cols ?? '?'}`,
      drawn: `${rows}×${cols}`,
    });
}
