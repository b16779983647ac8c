// From tables to candidates and problems: pure, so that the preview can run it again at every change of the mapping.
// Sheets that have a header are read in their order; every row that is not taken is told or listed as left out.
import type { Heading, RosterField } from './fields';
import { fillForward, type FillForward, type Filling } from './fill-forward';
import { findHeader, headerAt, lettersHeader, type Header } from './header';
import type { ProblemDetail, RosterProblem, Severity } from './problems';
import { readRow, type RowProblem } from './read-row';
import { repeatFinder, type RepeatFinder } from './repeats';
import type { RosterEntry } from './roster';
import { seatColumns, type SeatColumns } from './seat-columns';
import { seatFinder, seatTold, type SeatFinder } from './seats-told';
import { isSampleName, readBody, type ColumnOf, type LeftOutRow } from './sheet-body';
import type { TableBook, TableSheet } from './table';

export interface SheetChoices {
  /** Unset: sheets that are shown and have a header are read. */
  readonly include?: boolean;
  /** The row of the header, from 1, where the one that was found is wrong; 0 for a list without a header. */
  readonly headerRow?: number;
  /** Column index → field, or null for a column to leave alone; columns not named are mapped by their headings. */
  readonly mapping?: Readonly<Record<number, RosterField | null>>;
  /** Rows (from 1) that look like samples but are real people. */
  readonly keepRows?: readonly number[];
}

export interface RosterChoices {
  /** Unset: `merged`; the reading says how many cells that fills, and importing the preview confirms it. */
  readonly fill?: FillForward;
  /** By sheet name. */
  readonly sheets?: Readonly<Record<string, SheetChoices>>;
}

export interface SheetReading {
  readonly name: string;
  readonly included: boolean;
  /** Row of the header (its last row when it has two), from 1; null when the sheet has none. */
  readonly headerRow: number | null;
  /** Rows below the header that speak of a person, samples among them. */
  readonly rows: number;
  /** Named A, B, C … when there is no header. */
  readonly headings: readonly Heading[];
  /** Field → heading. */
  readonly mapped: Readonly<Partial<Record<RosterField, string>>>;
  readonly ignoredColumns: readonly string[];
  readonly leftOut: readonly LeftOutRow[];
}

export interface RosterCandidate {
  /** As a person counts, from 1. */
  readonly row: number;
  readonly sheet: string;
  readonly entry: RosterEntry;
}

export interface RosterReading {
  readonly fileName: string;
  readonly encoding: string;
  readonly sheets: readonly SheetReading[];
  readonly candidates: readonly RosterCandidate[];
  readonly problems: readonly RosterProblem[];
  /** Cells that each way of filling would fill in the included sheets, and the way in use. */
  readonly fill: { readonly used: FillForward; readonly merged: number; readonly blanks: number };
}

interface Draft {
  readonly candidates: RosterCandidate[];
  readonly problems: RosterProblem[];
  readonly fill: { readonly used: FillForward; merged: number; blanks: number };
  readonly repeats: RepeatFinder;
  readonly seats: SeatFinder;
}

export function readRoster(book: TableBook, choices: RosterChoices): RosterReading {
  const draft: Draft = {
    candidates: [],
    problems: [],
    fill: { used: choices.fill ?? 'merged', merged: 0, blanks: 0 },
    repeats: repeatFinder(),
    seats: seatFinder(),
  };
  const sheets = book.sheets.map((sheet) => readSheet(sheet, choices.sheets?.[sheet.name] ?? {}, draft));
  for (const { row, sheet, column, detail } of draft.seats.gaps())
    draft.problems.push({ ...detail, severity: 'warning', row, sheet, column });
  if (!sheets.some(({ included }) => included)) tellNothingRead(book, sheets, draft);
  const { candidates, problems, fill } = draft;
  return { fileName: book.fileName, encoding: book.encoding, sheets, candidates, problems, fill };
}

function readSheet(sheet: TableSheet, choices: SheetChoices, draft: Draft): SheetReading {
  const found = choices.headerRow === undefined ? findHeader(sheet) : headerAt(sheet, choices.headerRow);
  const header = withChoices(found ?? lettersHeader(sheet), choices.mapping ?? {});
  const mapped = header.headings.some(({ field }) => field !== null);
  const included = mapped && (choices.include ?? sheet.visibility === 'shown');
  if (!mapped && choices.include !== false && looksLikeList(sheet))
    tellOf(sheet, draft)('warning', header.lastRow + 1, '', { code: 'header-not-found' });

  const headingByField = new Map(header.headings.flatMap((h) => (h.field === null ? [] : [[h.field, h] as const])));
  const columnOf: ColumnOf = (field) => headingByField.get(field)?.index;
  const keepRows = choices.keepRows ?? [];
  const body = readBody(sheet, header, columnOf, keepRows);
  if (included) {
    tellOfColumns(sheet, { ...header, rivals: openRivals(header, choices.mapping ?? {}) }, body.secondTable, draft);
    const filling = fillForward(sheet, body.people, columnOf, draft.fill.used);
    draft.fill.merged += filling.merged;
    draft.fill.blanks += filling.blanks;
    const seats = seatColumns(freeHeadings(header));
    const source: RowSource = { sheet, headingByField, filling, keepRows, seats };
    const markByIndex = new Map(body.samples.map(({ index, mark }) => [index, mark]));
    for (const index of [...body.people, ...markByIndex.keys()].toSorted((a, b) => a - b)) {
      const mark = markByIndex.get(index);
      if (mark === undefined) takeRow(source, index, draft);
      else tellOf(sheet, draft)('warning', index + 1, '', { code: 'sample-row', mark });
    }
  }
  return {
    name: sheet.name,
    included,
    headerRow: header.lastRow < 0 ? null : header.lastRow + 1,
    rows: mapped ? body.people.length + body.samples.length : 0,
    headings: header.headings,
    mapped: Object.fromEntries(header.headings.flatMap(({ field, text }) => (field === null ? [] : [[field, text]]))),
    ignoredColumns: header.headings.filter(({ field, text }) => field === null && text !== '').map(({ text }) => text),
    leftOut: mapped ? body.leftOut : [],
  };
}

/** What a person chose stands; a field that was moved leaves the column it had. */
function withChoices(header: Header, mapping: Readonly<Record<number, RosterField | null>>): Header {
  const chosen = new Set(Object.values(mapping));
  const headings = header.headings.map((heading): Heading => {
    const choice = mapping[heading.index];
    if (choice !== undefined) return { ...heading, field: choice, how: choice === null ? 'none' : 'chosen' };
    return heading.field !== null && chosen.has(heading.field) ? { ...heading, field: null, how: 'none' } : heading;
  });
  return { ...header, headings };
}

/** Competing columns that nobody has decided about yet. */
const openRivals = ({ rivals }: Header, mapping: Readonly<Record<number, RosterField | null>>): Header['rivals'] =>
  rivals.filter(
    ({ field, used, unused }) =>
      !Object.values(mapping).includes(field) &&
      mapping[used.index] === undefined &&
      mapping[unused.index] === undefined,
  );

interface RowSource {
  readonly sheet: TableSheet;
  readonly headingByField: ReadonlyMap<RosterField, Heading>;
  readonly filling: Filling;
  readonly keepRows: readonly number[];
  readonly seats: SeatColumns | null;
}

function takeRow({ sheet, headingByField, filling, keepRows, seats }: RowSource, index: number, draft: Draft): void {
  const row = index + 1;
  const tell = ({ severity, field, detail }: RowProblem) =>
    tellOf(sheet, draft)(severity, row, headingByField.get(field)?.text ?? '', detail);
  const { entry, problems } = readRow({
    has: (field) => headingByField.has(field),
    cell: (field) => {
      const column = headingByField.get(field)?.index;
      return column === undefined ? undefined : filling.cell(index, column);
    },
  });
  problems.forEach(tell);
  if (!entry) return;
  const repeat = draft.repeats.take({ row, sheet: sheet.name, entry });
  if (repeat) {
    tell(repeat);
    return;
  }
  if (isSampleName(entry.name) && !keepRows.includes(row))
    tell({
      severity: 'warning',
      field: 'name',
      detail: { code: 'name-suspicious', value: entry.name, why: 'sample-name' },
    });
  const seat = seats && seatTold(sheet.name, index, seats, filling.cell);
  const clash = seat && draft.seats.take(seat);
  if (clash) tellOf(sheet, draft)('warning', row, seat.headings.seat, clash);
  draft.candidates.push({ row, sheet: sheet.name, entry });
}

/** Headings by column, '' where a field has the column. */
const freeHeadings = ({ headings }: Header): readonly string[] =>
  headings.map(({ text, field }) => (field === null ? text : ''));

/** Once a sheet: fields nobody can do without, columns that compete, a second table further down. */
function tellOfColumns(sheet: TableSheet, header: Header, secondTable: number | null, draft: Draft): void {
  const tell = tellOf(sheet, draft);
  const row = header.lastRow + 1;
  const has = (field: RosterField) => header.headings.some((heading) => heading.field === field);
  if (!has('name')) tell('error', row, '', { code: 'name-missing', why: 'no-column' });
  if (!has('ticketNo')) tell('error', row, '', { code: 'ticket-missing', why: 'no-column' });
  for (const { field, used, unused } of header.rivals)
    tell('warning', row, unused.text, {
      code: 'column-ambiguous',
      why: { kind: 'claimed-twice', field, used: used.text },
    });
  if (secondTable !== null)
    tell('error', secondTable + 1, '', { code: 'column-ambiguous', why: { kind: 'second-table' } });
}

function tellNothingRead(book: TableBook, sheets: readonly SheetReading[], draft: Draft): void {
  const leftOutByChoice = book.sheets.some(
    ({ visibility }, at) => visibility === 'shown' && Object.keys(sheets[at]?.mapped ?? {}).length > 0,
  );
  if (leftOutByChoice) return;
  const sheet = book.sheets.find(({ visibility }) => visibility === 'shown') ?? book.sheets[0];
  draft.problems.length = 0;
  if (sheet) tellOf(sheet, draft)('error', 0, '', { code: 'header-not-found' });
}

/** Three rows of three cells and more: a list, not a note to the reader. */
const looksLikeList = (sheet: TableSheet): boolean =>
  sheet.visibility === 'shown' &&
  sheet.rows.filter((row) => row.filter((cell) => cell !== null).length >= 3).length >= 3;

type Tell = (severity: Severity, row: number, column: string, detail: ProblemDetail) => void;
const tellOf =
  (sheet: TableSheet, draft: Draft): Tell =>
  (severity, row, column, detail) => {
    draft.problems.push({ ...detail, severity, row, sheet: sheet.name, column });
  };
