// Columns that say where somebody sits: 考场 and 座位号. A roster may have them (its seats are checked, never taken over);
// a seat list needs them. 序号 and 编号 are neither.
import { plainHeading } from './fields';
import { tidyText } from './mend';
import { readCell } from './read-cell';
import type { Cell } from './table';

/** The better heading first. Source: domain.md 1.2. */
const roomHeadings = [
  '考场号',
  '考场编号',
  '考场序号',
  '考场',
  '试室号',
  '试室',
  '考室号',
  '考室',
  '教室',
  '机房',
  'room',
  'roomno',
];
const seatHeadings = ['座位号', '座号', '座位', '座位序号', '考位号', '机位号', '机位', 'seat', 'seatno'];
/** What lets two people use one place one after the other. */
const turnHeadings = ['场次', '批次', '科目', '考试科目', '考试时间', '考试日期', '日期'];

export interface SeatColumns {
  readonly room: number;
  readonly seat: number;
  readonly turns: readonly number[];
  /** As they stand in the file. */
  readonly headings: { readonly room: string; readonly seat: string };
}

/** null unless room and seat are both there. `texts` are the headings of all columns in their order. */
export function seatColumns(texts: readonly string[]): SeatColumns | null {
  const plain = texts.map(plainHeading);
  const find = (headings: readonly string[]) => headings.map((heading) => plain.indexOf(heading)).find((at) => at >= 0);
  const [room, seat] = [find(roomHeadings), find(seatHeadings)];
  if (room === undefined || seat === undefined) return null;
  const turns = plain.flatMap((heading, at) => (turnHeadings.includes(heading) ? [at] : []));
  return { room, seat, turns, headings: { room: texts[room] ?? '', seat: texts[seat] ?? '' } };
}

/** `第 001 考场` → `001`; null for a blank cell. */
export function roomNoOf(cell: Cell | undefined): string | null {
  const text = plainText(cell);
  return text && (/^第?(.+?)(号?(考场|试室|考室|教室|机房))?$/u.exec(text)?.[1] ?? text);
}

/** `05 号` → `05`; null for a blank cell. */
export function seatNoOf(cell: Cell | undefined): string | null {
  const text = plainText(cell);
  return text && text.replace(/^第/u, '').replace(/(号|座|座位|号座位)$/u, '');
}

/** Leading zeros get lost in spreadsheets (fault 3): 001 and 1 are one. */
export const sameNumber = (text: string): string => (/^\d+$/.test(text) ? String(Number(text)) : text.toUpperCase());

/** A whole number, or null for a name. */
export const wholeNumber = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null);

/** What is missing between 1 and the greatest of the numbers. */
export function gapsIn(numbers: readonly number[]): readonly number[] {
  const known = new Set(numbers);
  const greatest = Math.max(0, ...known);
  return Array.from({ length: greatest }, (_, i) => i + 1).filter((number) => !known.has(number));
}

/** Without spaces, in half-width characters; null for a blank cell. */
export function plainText(cell: Cell | undefined): string | null {
  const read = readCell(cell);
  if (read.kind !== 'text') return null;
  const text = tidyText(read.text)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(\d+)\.0+$/, '$1');
  return text === '' ? null : text;
}
