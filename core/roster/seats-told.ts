// Seats that a list speaks of, over all its sheets: two people on one seat, and gaps in the numbers of seats and rooms
// (domain.md 1.5 faults 9 and 10). A roster's seats are only looked at: arranging is another step.
import type { ProblemDetail } from './problems';
import { gapsIn, plainText, roomNoOf, sameNumber, seatNoOf, wholeNumber, type SeatColumns } from './seat-columns';
import type { Cell } from './table';

export interface SeatTold {
  readonly row: number;
  readonly sheet: string;
  readonly room: string;
  readonly seat: string;
  /** 场次, 科目 …: who comes in another turn may have the same seat. */
  readonly turn: string;
  readonly headings: SeatColumns['headings'];
}

/** null when the row does not say both room and seat. */
export function seatTold(
  sheet: string,
  index: number,
  { room: roomColumn, seat: seatColumn, turns, headings }: SeatColumns,
  cell: (index: number, column: number) => Cell | undefined,
): SeatTold | null {
  const [room, seat] = [roomNoOf(cell(index, roomColumn)), seatNoOf(cell(index, seatColumn))];
  if (room === null || seat === null) return null;
  const turn = turns.flatMap((column) => plainText(cell(index, column)) ?? []).join(' / ');
  return { row: index + 1, sheet, room, seat, turn, headings };
}

export type SeatClash = Extract<ProblemDetail, { code: 'seat-duplicate' }>;
type SeatGap = Extract<ProblemDetail, { code: 'seat-gap' }>;

export interface SeatFinder {
  /** Who was on this seat before; null when nobody was. */
  readonly take: (told: SeatTold) => SeatClash | null;
  /** Gaps among the seats that were taken, each at the first row after it. */
  readonly gaps: () => readonly Gap[];
}

interface Gap {
  readonly row: number;
  readonly sheet: string;
  readonly column: string;
  readonly detail: SeatGap;
}

export function seatFinder(): SeatFinder {
  const taken = new Map<string, SeatTold>();
  const take = (told: SeatTold): SeatClash | null => {
    const { room, seat, turn } = told;
    const value = [sameNumber(room), sameNumber(seat), turn].filter((part) => part !== '').join(' / ');
    const first = taken.get(value);
    if (first) return { code: 'seat-duplicate', value, otherRow: first.row, otherSheet: first.sheet };
    taken.set(value, told);
    return null;
  };
  return { take, gaps: () => gapsAmong([...taken.values()]) };
}

function gapsAmong(all: readonly SeatTold[]): readonly Gap[] {
  const byRoom = new Map<string, SeatTold[]>();
  for (const told of all) {
    const room = sameNumber(told.room);
    byRoom.set(room, [...(byRoom.get(room) ?? []), told]);
  }
  const rooms = [...byRoom.values()].flatMap(([first]) => (first ? [first] : []));
  return [
    ...gapOf('room', rooms, null),
    ...[...byRoom.values()].flatMap((seats) => gapOf('seat', seats, seats[0]?.room ?? null)),
  ];
}

/** At most one: with names among the numbers nobody can say what is missing. */
function gapOf(what: 'room' | 'seat', told: readonly SeatTold[], room: string | null): readonly Gap[] {
  const numbered = told.flatMap((each) => {
    const number = wholeNumber(each[what]);
    return number === null ? [] : [{ each, number }];
  });
  if (numbered.length < told.length) return [];
  const missing = gapsIn(numbered.map(({ number }) => number));
  const [first = Infinity] = missing;
  const after = numbered.toSorted((a, b) => a.number - b.number).find(({ number }) => number > first);
  if (!after) return [];
  const { row, sheet, headings } = after.each;
  return [{ row, sheet, column: headings[what], detail: { code: 'seat-gap', room, missing } }];
}
