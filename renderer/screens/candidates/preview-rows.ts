// What the preview says of every row of the file: taken as it is, mended, to be looked at, not taken, or no candidate.
// Pure. Invariants: each row below a header that holds anything is listed exactly once, so nothing is lost in silence;
// what is said of a whole sheet or file is kept apart in `general`.
import type { RosterField } from '#core/roster/fields';
import type { RosterProblem, Severity } from '#core/roster/problems';
import type { RosterReading, SheetReading } from '#core/roster/read-roster';
import type { RosterEntry } from '#core/roster/roster';
import type { LeftOutWhy } from '#core/roster/sheet-body';
import type { Cell, TableBook, TableSheet } from '#core/roster/table';

/** `passed-over`: no candidate at all (合计, 制表人, a repeated header). */
export type RowState = 'clean' | 'mended' | 'check' | 'refused' | 'passed-over';

/** `second-table`: below another header with other columns. */
export type PassedOverWhy = LeftOutWhy | 'second-table';

export interface PreviewRow {
  /** `sheet/row`, unique in the file. */
  readonly key: string;
  readonly sheet: string;
  /** From 1, as in the file. */
  readonly row: number;
  readonly state: RowState;
  /** What is taken; for a row that is not taken, the text of the file. */
  readonly shown: Readonly<Partial<Record<RosterField, string | undefined>>>;
  readonly problems: readonly RosterProblem[];
  /** Why a row is passed over; null for every other row. */
  readonly why: PassedOverWhy | null;
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** About a sheet or the file: headings, columns. */
  readonly general: readonly RosterProblem[];
}

export function previewOf(book: TableBook, reading: RosterReading): Preview {
  const entryByKey = new Map(reading.candidates.map(({ sheet, row, entry }) => [keyOf(sheet, row), entry]));
  const problemsByKey = new Map<string, RosterProblem[]>();
  for (const problem of reading.problems) {
    const key = keyOf(problem.sheet, problem.row);
    const known = problemsByKey.get(key);
    if (known) known.push(problem);
    else problemsByKey.set(key, [problem]);
  }
  const rows = reading.sheets.flatMap((sheet) => {
    const table = book.sheets.find(({ name }) => name === sheet.name);
    return table ? rowsOf(sheet, table, entryByKey, problemsByKey) : [];
  });
  const listed = new Set(rows.map(({ key }) => key));
  return { rows, general: reading.problems.filter(({ sheet, row }) => !listed.has(keyOf(sheet, row))) };
}

const keyOf = (sheet: string, row: number): string => `${sheet}/${row}`;

function rowsOf(
  sheet: SheetReading,
  table: TableSheet,
  entryByKey: ReadonlyMap<string, RosterEntry>,
  problemsByKey: ReadonlyMap<string, readonly RosterProblem[]>,
): readonly PreviewRow[] {
  if (!sheet.included) return [];
  const whyByRow = new Map(sheet.leftOut.map(({ row, why }) => [row, why]));
  const rows: PreviewRow[] = [];
  let inSecondTable = false;
  for (let index = sheet.headerRow ?? 0; index < table.rows.length; index++) {
    const cells = table.rows[index] ?? [];
    const key = keyOf(sheet.name, index + 1);
    const problems = problemsByKey.get(key) ?? [];
    const entry = entryByKey.get(key);
    if (!entry && problems.length === 0 && cells.every(isBlank)) continue;
    inSecondTable ||= problems.some(isSecondTable);
    const state = stateOf(entry !== undefined, problems);
    const passedOver = inSecondTable ? 'second-table' : (whyByRow.get(index + 1) ?? 'no-person');
    rows.push({
      key,
      sheet: sheet.name,
      row: index + 1,
      state,
      shown: entry ?? asInFile(sheet, cells),
      problems,
      why: state === 'passed-over' ? passedOver : null,
    });
  }
  return rows;
}

function stateOf(taken: boolean, problems: readonly RosterProblem[]): RowState {
  if (!taken) return problems.length > 0 ? 'refused' : 'passed-over';
  if (problems.some(({ severity }) => severity !== 'info')) return 'check';
  return problems.length > 0 ? 'mended' : 'clean';
}

const isSecondTable = (problem: RosterProblem): boolean =>
  problem.code === 'column-ambiguous' && problem.why.kind === 'second-table';

const isBlank = (cell: Cell): boolean => cellText(cell).trim() === '';

function asInFile({ headings }: SheetReading, cells: readonly Cell[]): PreviewRow['shown'] {
  return Object.fromEntries(
    headings.flatMap(({ field, index }) => {
      const text = cellText(cells[index] ?? null).trim();
      return field === null || text === '' ? [] : [[field, text]];
    }),
  );
}

/** A cell as a person typed it; a formula without a result by its own text. */
export const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.value ?? `=${cell.formula}`) : String(cell);

/** The texts of a row, for a row of which nothing else can be shown. */
export const rowText = (cells: readonly Cell[]): string =>
  cells
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '')
    .join(' ');

export type RowFilter = 'all' | 'taken' | 'mended' | 'check' | 'refused' | 'passed-over';

const isTaken = ({ state }: PreviewRow): boolean => state === 'clean' || state === 'mended' || state === 'check';
const has = (row: PreviewRow, severity: Severity): boolean => row.problems.some((p) => p.severity === severity);

const passes: Readonly<Record<RowFilter, (row: PreviewRow) => boolean>> = {
  all: () => true,
  taken: isTaken,
  mended: (row) => isTaken(row) && has(row, 'info'),
  check: (row) => row.state === 'check',
  refused: ({ state }) => state === 'refused',
  'passed-over': ({ state }) => state === 'passed-over',
};

export const filterRows = (rows: readonly PreviewRow[], filter: RowFilter): readonly PreviewRow[] =>
  rows.filter(passes[filter]);

/** How many rows each filter shows. `mended` and `check` are parts of `taken`; a row can be in both. */
export function rowCounts(rows: readonly PreviewRow[]): Readonly<Record<RowFilter, number>> {
  const count = (filter: RowFilter) => rows.filter(passes[filter]).length;
  return {
    all: rows.length,
    taken: count('taken'),
    mended: count('mended'),
    check: count('check'),
    refused: count('refused'),
    'passed-over': count('passed-over'),
  };
}

/** The index of the next (1) or previous (-1) row that says something, going round at the ends; -1 when none does. */
export function nextProblem(rows: readonly PreviewRow[], from: number, step: 1 | -1): number {
  for (let i = 1; i <= rows.length; i++) {
    const index = (from + i * step + rows.length * 2) % rows.length;
    if ((rows[index]?.problems.length ?? 0) > 0) return index;
  }
  return -1;
}
