// The sample exam as the commands that a person would give: founded, rooms set up, roster imported, seats arranged.
import type { ExamPlan } from '#core/plan/plan';
import type { RoomPlan } from '#core/room/room';
import type { RosterEntry } from '#core/roster/roster';
import type { Command } from './catalogue';

/** What a complete exam is made of. */
export interface ExamParts {
  readonly plan: ExamPlan;
  readonly rooms: readonly RoomPlan[];
  readonly roster: {
    readonly source: { readonly fileName: string; readonly sha256: string };
    readonly candidates: readonly RosterEntry[];
  };
}

/** In the order in which they must be carried out; the seats are drawn by a fixed seed, so the sample is always the same. */
export const sampleCommands = ({ plan, rooms, roster }: ExamParts): readonly Command[] => [
  { type: 'FoundExam', plan },
  ...rooms.map((room) => ({ type: 'AddRoom', plan: room }) as const),
  { type: 'ImportRoster', ...roster },
  { type: 'ArrangeSeats', method: 'random', seed: `${plan.siteCode}-${plan.sessions[0]?.date ?? ''}`, who: 'everyone' },
];
