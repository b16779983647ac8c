// Checking in and taking a check-in back.
import { z } from 'zod';
import type { NewFact } from '#core/kernel/fact';
import { candidateId, eventId, sessionId } from '#core/kernel/ids';
import type { CandidateId, EventId, PlaceId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { sessionOf, type PlanState } from '#core/plan/plan';
import type { RosterState } from '#core/roster/roster';
import type { SeatingState } from '#core/seating/seating';
import { checkInOf, type AttendanceFact, type AttendanceState } from './attendance';

export const attendanceCommands = [
  z.object({ type: z.literal('CheckInCandidate'), session: sessionId, candidate: candidateId }),
  z.object({ type: z.literal('UndoCheckIn'), checkIn: eventId, reason: z.string().trim().max(200) }),
] as const;
export type AttendanceCommand = z.infer<(typeof attendanceCommands)[number]>;

export type AttendanceRefusal =
  | { readonly kind: 'SessionUnknown' }
  | { readonly kind: 'CandidateUnknown' }
  | { readonly kind: 'CandidateRemoved'; readonly candidate: CandidateId }
  | { readonly kind: 'SeatNotAssigned'; readonly candidate: CandidateId }
  | {
      readonly kind: 'AlreadyCheckedIn';
      readonly candidate: CandidateId;
      readonly checkIn: EventId;
      readonly at: number;
      readonly place: PlaceId;
    }
  | { readonly kind: 'CheckInUnknown' }
  | { readonly kind: 'CheckInAlreadyUndone'; readonly at: number }
  | { readonly kind: 'ReasonMissing' };

interface Known {
  readonly plan: PlanState;
  readonly roster: RosterState;
  readonly seating: SeatingState;
  readonly attendance: AttendanceState;
}

export function decideAttendance(
  command: AttendanceCommand,
  state: Known,
): Result<NewFact<AttendanceFact>, AttendanceRefusal> {
  return command.type === 'CheckInCandidate' ? checkIn(command, state) : undo(command, state);
}

function checkIn(
  { session, candidate }: Extract<AttendanceCommand, { type: 'CheckInCandidate' }>,
  { plan, roster, seating, attendance }: Known,
): Result<NewFact<AttendanceFact>, AttendanceRefusal> {
  if (!sessionOf(plan, session)) return err({ kind: 'SessionUnknown' });
  const person = roster.candidates.get(candidate);
  if (!person) return err({ kind: 'CandidateUnknown' });
  if (person.removed) return err({ kind: 'CandidateRemoved', candidate });
  const before = checkInOf(attendance, session, candidate);
  if (before)
    return err({ kind: 'AlreadyCheckedIn', candidate, checkIn: before.id, at: before.at, place: before.place });
  const place = seating.placeByCandidate.get(candidate);
  if (!place) return err({ kind: 'SeatNotAssigned', candidate });
  return ok({
    type: 'CandidateCheckedIn',
    keys: [`candidate/${candidate}`],
    data: { session, candidate, place, planVersion: seating.planVersion },
  });
}

function undo(
  { checkIn: target, reason }: Extract<AttendanceCommand, { type: 'UndoCheckIn' }>,
  { attendance }: Known,
): Result<NewFact<AttendanceFact>, AttendanceRefusal> {
  if (!reason) return err({ kind: 'ReasonMissing' });
  const undone = attendance.undone.get(target);
  if (undone) return err({ kind: 'CheckInAlreadyUndone', at: undone.at });
  const standing = attendance.standing.find((c) => c.id === target);
  if (!standing) return err({ kind: 'CheckInUnknown' });
  const { session, candidate } = standing;
  return ok({
    type: 'CheckInUndone',
    keys: [`candidate/${candidate}`],
    data: { session, candidate, checkIn: target, reason },
  });
}
