// A file of rooms to rooms, row by row: the list and the grid sheets of a workbook, a csv, or our own json. Pure; the
// preview and the commit are made from the same reading. Rooms are known by their number; a file never removes one.
import { z } from 'zod';
import { err, ok, type Result } from '#core/kernel/result';
import type { Cell, TableBook, TableSheet } from '#core/roster/table';
import { wishedRoom, type Room, type RoomPlan, type RoomState } from '../room';
import { isNumberCell, textOf } from './cell-text';
import { fieldTitled, type RoomField } from './columns';
import { readGridSheet, type GridSheet } from './grid-sheet';
import type { RoomFileFault, RoomFileProblem } from './problems';
import { hasError, readRow } from './read-row';

/** What main found in the file: tables, or text of a .json. */
export type RoomFileContent =
  | { readonly kind: 'tables'; readonly book: TableBook }
  | { readonly kind: 'json'; readonly fileName: string; readonly text: string };

export interface FileRoom {
  /** As people count: 1 is the first row of the file; in a json, the first entry. */
  readonly row: number;
  readonly no: string;
  /** null: refused. */
  readonly plan: RoomPlan | null;
  readonly problems: readonly RoomFileProblem[];
}

export interface RoomFileReading {
  readonly rooms: readonly FileRoom[];
  /** Titles that say nothing to us. */
  readonly ignoredColumns: readonly string[];
  /** Of the file, not of a row. */
  readonly problems: readonly RoomFileProblem[];
}

export const mostFileRooms = 500;

export function readRooms(
  content: RoomFileContent,
  known: RoomState,
  sparePercent: number,
): Result<RoomFileReading, RoomFileFault> {
  const reading = content.kind === 'json' ? readJson(content.text) : readTables(content.book, known, sparePercent);
  if (!reading.ok) return reading;
  const { rooms } = reading.value;
  if (rooms.length > mostFileRooms) return err({ kind: 'TooManyRooms', rooms: rooms.length, limit: mostFileRooms });
  return ok({ ...reading.value, rooms: withoutRepeats(rooms) });
}

function readTables(book: TableBook, known: RoomState, sparePercent: number): Result<RoomFileReading, RoomFileFault> {
  const grids = book.sheets.flatMap((sheet) => readGridSheet(sheet) ?? []);
  const lists = book.sheets.filter((sheet) => readGridSheet(sheet) === null);
  const list = lists.map((sheet) => ({ sheet, header: headerOf(sheet) })).find(({ header }) => header !== null);
  if (!list?.header) return err({ kind: 'HeaderNotFound' });
  const { row: headerRow, fields, ignored } = list.header;
  const rooms = list.sheet.rows.slice(headerRow + 1).flatMap((cells, i): FileRoom[] => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    return [readListRow(cells, fields, headerRow + 2 + i, grids, known, sparePercent)];
  });
  const named = new Set(rooms.map(({ no }) => no));
  return ok({
    rooms,
    ignoredColumns: ignored,
    problems: grids.flatMap(({ sheet, no }) =>
      [no, restored(no, known)].some((each) => named.has(each))
        ? []
        : [{ severity: 'warning', kind: 'GridSheetWithoutRow', sheet, no }],
    ),
  });
}

interface Header {
  /** From 0. */
  readonly row: number;
  readonly fields: ReadonlyMap<RoomField, number>;
  readonly ignored: readonly string[];
}

/** The first of ten rows that names the number of a room and something else about it. */
function headerOf({ rows }: TableSheet): Header | null {
  for (const [row, cells] of rows.slice(0, 10).entries()) {
    const fields = new Map<RoomField, number>();
    const ignored: string[] = [];
    for (const [at, cell] of cells.entries()) {
      const title = textOf(cell);
      const field = fieldTitled(title);
      if (field && !fields.has(field)) fields.set(field, at);
      else if (title !== '') ignored.push(title);
    }
    if (fields.has('no') && fields.size > 1) return { row, fields, ignored };
  }
  return null;
}

function readListRow(
  cells: readonly Cell[],
  fields: ReadonlyMap<RoomField, number>,
  row: number,
  grids: readonly GridSheet[],
  known: RoomState,
  sparePercent: number,
): FileRoom {
  const cellOf = (field: RoomField): Cell | undefined => {
    const at = fields.get(field);
    return at === undefined ? undefined : (cells[at] ?? null);
  };
  const said = textOf(cellOf('no'));
  if (said === '') return { row, no: '', plan: null, problems: [{ severity: 'error', kind: 'NoMissing' }] };
  const no = restored(said, known, isNumberCell(cellOf('no')));
  const sheet = grids.find((grid) => grid.no === said || grid.no === no);
  const { plan, problems } = readRow({ cellOf, no, known: roomNumbered(known, no), sheet, sparePercent });
  const mended: readonly RoomFileProblem[] =
    no === said ? [] : [{ severity: 'info', kind: 'ZerosRestored', before: said, after: no }];
  return { row, no, plan, problems: [...mended, ...problems] };
}

/** Spreadsheets turn 001 into 1: the known room of that figure is meant, else three digits (domain.md 1.5, fault 3). */
function restored(no: string, known: RoomState, isNumber = false): string {
  if (!/^\d{1,3}$/.test(no) || roomNumbered(known, no)) return no;
  const alike = known.filter((room) => /^\d+$/.test(room.no) && Number(room.no) === Number(no));
  const [only] = alike.size === 1 ? alike.values() : [];
  return only?.no ?? (isNumber ? no.padStart(3, '0') : no);
}

const roomNumbered = (rooms: RoomState, no: string): Room | undefined => rooms.find((room) => room.no === no);

const jsonFile = z.union([
  z.object({ rooms: z.array(z.unknown()) }).transform(({ rooms }) => rooms),
  z.array(z.unknown()),
]);

function readJson(text: string): Result<RoomFileReading, RoomFileFault> {
  const file = jsonFile.safeParse(parsed(text));
  if (!file.success) return err({ kind: 'JsonBroken' });
  const rooms = file.data.map((entry, i): FileRoom => {
    const plan = wishedRoom.safeParse(entry);
    if (plan.success) return { row: i + 1, no: plan.data.no, plan: plan.data, problems: planProblems(plan.data) };
    const { no } = z.object({ no: z.string() }).catch({ no: '' }).parse(entry);
    const path = plan.error.issues[0]?.path.map(String).join('.') ?? '';
    return { row: i + 1, no, plan: null, problems: [{ severity: 'error', kind: 'JsonEntryWrong', path }] };
  });
  return ok({
    rooms: rooms.map((room) => (hasError(room.problems) ? { ...room, plan: null } : room)),
    ignoredColumns: [],
    problems: [],
  });
}

const planProblems = ({ grid }: RoomPlan): readonly RoomFileProblem[] =>
  grid.some((line) => /[OA]/.test(line)) ? [] : [{ severity: 'error', kind: 'NoPlaces' }];

/** undefined for text that is no json. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A number that was there before: the second row is refused, the first one taken. */
function withoutRepeats(rooms: readonly FileRoom[]): readonly FileRoom[] {
  const rowByNo = new Map<string, number>();
  return rooms.map((room) => {
    const firstRow = rowByNo.get(room.no);
    if (room.no === '' || firstRow === undefined) {
      rowByNo.set(room.no, room.row);
      return room;
    }
    const problem: RoomFileProblem = { severity: 'error', kind: 'NoRepeated', no: room.no, firstRow };
    return { ...room, plan: null, problems: [...room.problems, problem] };
  });
}
