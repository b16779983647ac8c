// The directory: one line a candidate with everything that lists show and search looks at, packed by room.
// Pure; the read model keeps it on disk, because the sound of 5,000 names is slow to find and never changes.
import type { CandidateId, PlaceId, RoomId } from '#core/kernel/ids';
import { lastFour } from '#core/documents/format';
import { placesOf } from '#core/room/places';
import { roomsInOrder } from '#core/room/room';
import type { Candidate } from '#core/roster/roster';
import { unseated } from '#core/seating/seating';
import type { StationState } from '#core/station/state';

export interface DirectoryRow {
  readonly id: CandidateId;
  readonly name: string;
  readonly ticketNo: string;
  readonly idTail: string;
  readonly level: string;
  readonly school: string;
  readonly className: string;
  /** null = 未编排 */
  readonly seat: {
    readonly room: RoomId;
    readonly roomNo: string;
    readonly place: PlaceId;
    readonly number: number;
  } | null;
  /** The name without dots and spaces; its sound `ouyangna`; the first letters `oyn`. */
  readonly key: string;
  readonly sound: string;
  readonly initials: string;
}

/** All rows of one room in the order of seats, or of everyone without a seat. */
export interface DirectoryPage {
  readonly room: RoomId | 'unseated';
  readonly rows: readonly DirectoryRow[];
}

/** The sound of a name, syllable by syllable, without tones. */
export type SoundOf = (name: string) => readonly string[];

export function buildDirectory(state: StationState, soundOf: SoundOf): readonly DirectoryPage[] {
  const { rooms, roster, seating } = state;
  const row = (candidate: Candidate, seat: DirectoryRow['seat']): DirectoryRow => {
    const sound = soundOf(candidate.name);
    return {
      id: candidate.id,
      name: candidate.name,
      ticketNo: candidate.ticketNo,
      idTail: lastFour(candidate.idNumber),
      level: candidate.level ?? '',
      school: candidate.school ?? '',
      className: candidate.className ?? '',
      seat,
      key: searchKey(candidate.name),
      sound: sound.join(''),
      initials: sound.map((syllable) => syllable[0] ?? '').join(''),
    };
  };
  const seated = roomsInOrder(rooms).map((room) => ({
    room: room.id,
    rows: placesOf(room).flatMap(({ id, number }) => {
      const holder = seating.candidateByPlace.get(id);
      const candidate = holder && roster.candidates.get(holder);
      return candidate ? [row(candidate, { room: room.id, roomNo: room.no, place: id, number })] : [];
    }),
  }));
  return [...seated, { room: 'unseated', rows: unseated(roster, seating).map((candidate) => row(candidate, null)) }];
}

/** Folds what people type and what names hold to one form: width, case, dots and spaces don't count. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・•.．。-]/g, '');

/**
 * The rows that a query of one or more characters finds, best first: seat, name, initials, sound, end of the ticket
 * number, last four of the id number. `here` is the room whose seats and people come first.
 */
export function searchDirectory(
  rows: readonly DirectoryRow[],
  query: string,
  here: RoomId | null,
  limit = 50,
): readonly DirectoryRow[] {
  const key = searchKey(query);
  if (key === '') return [];
  const ranks: DirectoryRow[][] = Array.from({ length: 12 }, () => []);
  for (const row of rows) {
    const rank = rankOf(row, key);
    if (rank >= 0) ranks[rank * 2 + (row.seat?.room === here ? 0 : 1)]?.push(row);
  }
  return ranks.flat().slice(0, limit);
}

/** 0 is best, -1 is no match. */
function rankOf({ key, sound, initials, ticketNo, idTail, seat }: DirectoryRow, query: string): number {
  if (/^\d+x?$/.test(query)) {
    if (seat && query.length <= 3 && Number(query) === seat.number) return 0;
    if (seat && query === `${seat.roomNo}${String(seat.number).padStart(2, '0')}`) return 0;
    if (query === ticketNo || query === idTail.toLowerCase()) return 1;
    if (ticketNo.endsWith(query)) return 2;
    if (query.length < 4 && idTail.toLowerCase().includes(query)) return 3;
    return ticketNo.includes(query) ? 4 : -1;
  }
  if (key.startsWith(query)) return 0;
  if (initials.startsWith(query)) return 1;
  if (sound.startsWith(query)) return 2;
  if (key.includes(query)) return 3;
  return ticketNo.toLowerCase().includes(query) ? 4 : -1;
}
