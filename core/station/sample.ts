// The sample exam as the commands that a person would give: founded, rooms set up, roster imported, seats arranged.
import type { ExamPlan } from '#core/plan/plan';
import type { RoomPlan } from '#core/room/room';
import { readRoster } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import type { Command } from './catalogue';

/** What a complete exam is made of; the roster still as the tables of its file. */
export interface ExamFiles {
  readonly plan: ExamPlan;
  readonly rooms: readonly RoomPlan[];
  readonly roster: { readonly book: TableBook; readonly sha256: string };
}

/** In the order in which they must be carried out; the seats are drawn by a fixed seed, so the sample is always the same. */
export const sampleCommands = ({ plan, rooms, roster: { book, sha256 } }: ExamFiles): readonly Command[] => [
  { type: 'FoundExam', plan },
  ...rooms.map((room) => ({ type: 'AddRoom', plan: room }) as const),
  {
    type: 'ImportRoster',
    source: { fileName: book.fileName, sha256 },
    candidates: readRoster(book, {}).candidates.map(({ entry }) => entry),
  },
  { type: 'ArrangeSeats', method: 'random', seed: `${plan.siteCode}-${plan.sessions[0]?.date ?? ''}`, who: 'everyone' },
];
