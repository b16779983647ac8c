// Finds the header of a seat list: the row that names a room, a seat and who sits there. Headings of people are those of
// the roster (core/roster/fields.ts), so that whatever is a roster there is read alike here.
import { mapHeadings, type RosterField } from '#core/roster/fields';
import { readCell } from '#core/roster/read-cell';
import { seatColumns, type SeatColumns } from '#core/roster/seat-columns';
import type { TableSheet } from '#core/roster/table';

/** Titles and instructions above the header. */
const searchRows = 40;

/** How people are named: by ticket, or by name and id number where there are no tickets. */
export type PersonField = Extract<RosterField, 'ticketNo' | 'name' | 'idNumber'>;

export interface SeatListHeader {
  /** From 0. */
  readonly row: number;
  readonly seats: SeatColumns;
  readonly people: Readonly<Partial<Record<PersonField, { readonly column: number; readonly heading: string }>>>;
}

export function findSeatListHeader(sheet: TableSheet): SeatListHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length, searchRows); row++) {
    const header = seatListHeaderAt(sheet, row);
    if (header) return header;
  }
  return null;
}

/** Lists of several rooms repeat it further down, perhaps with other columns. */
export function seatListHeaderAt(sheet: TableSheet, row: number): SeatListHeader | null {
  const texts = (sheet.rows[row] ?? []).map((cell) => {
    const read = readCell(cell);
    return read.kind === 'text' ? read.text : '';
  });
  const seats = seatColumns(texts);
  if (!seats) return null;
  const people: Partial<Record<PersonField, { readonly column: number; readonly heading: string }>> = {};
  for (const { field, index, text } of mapHeadings(texts).headings)
    if (isPersonField(field)) people[field] = { column: index, heading: text };
  return people.ticketNo || (people.name && people.idNumber) ? { row, seats, people } : null;
}

const isPersonField = (field: RosterField | null): field is PersonField =>
  field === 'ticketNo' || field === 'name' || field === 'idNumber';
