// 考场 and 座位 columns of a roster. The station arranges seats itself and takes nothing from them, but two people on one
// place show that the file was put together wrongly (domain.md 1.5 fault 9), so the second one is told.
import type { Heading } from './fields';
import type { Cell } from './table';

const roomHeadings = ['考场', '考场号', '考场序号', '考场编号', '试室', '考室', '机房', '教室'];
const seatHeadings = ['座位', '座位号', '座号', '机位', '机位号'];
/** What lets two people use one place one after the other. */
const turnHeadings = ['场次', '批次', '科目', '考试科目', '考试时间', '考试日期', '日期'];

export interface SeatColumns {
  readonly seat: Heading;
  /** Room, seat and turn of a row as one text; null where the row names no seat. */
  readonly placeOf: (row: readonly Cell[] | undefined) => string | null;
}

/** null when the file has no column of rooms or none of seats. */
export function seatColumnsOf(headings: readonly Heading[]): SeatColumns | null {
  const named = (names: readonly string[]) => headings.filter(({ text }) => names.includes(text.replace(/\s/g, '')));
  const [room] = named(roomHeadings);
  const [seat] = named(seatHeadings);
  if (!room || !seat) return null;
  const key = [room, seat, ...named(turnHeadings)];
  return {
    seat,
    placeOf: (row) => {
      const parts = key.map(({ index }) => plain(row?.[index]));
      return parts[0] && parts[1] ? parts.join(' / ') : null;
    },
  };
}

/** 01 and 1 name one seat. */
function plain(cell: Cell | undefined): string {
  const value = typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
  return String(value ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^0+(?=\d)/, '');
}
