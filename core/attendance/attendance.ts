// Attendance (first form): who was checked in to which session, and which check-in was taken back.
// Invariants: an undo is aimed at one exact check-in; a candidate counts once a session, ever.
import { z } from 'zod';
import { Map as PersistentMap } from 'immutable';
import type { FactOf, Origin } from '#core/kernel/fact';
import { candidateId, eventId, placeId, sessionId } from '#core/kernel/ids';
import type { CandidateId, EventId, PlaceId, SessionId } from '#core/kernel/ids';
import { endOf, startOf, type Session } from '#core/plan/plan';

export const attendanceFacts = {
  CandidateCheckedIn: z.object({
    session: sessionId,
    candidate: candidateId,
    /** Where the candidate was told to sit, by the plan version that the proctor's screen showed. */
    place: placeId,
    planVersion: z.number().int().nonnegative(),
  }),
  CheckInUndone: z.object({
    session: sessionId,
    candidate: candidateId,
    checkIn: eventId,
    reason: z.string().min(1).max(200),
  }),
} as const;
export type AttendanceFact = FactOf<typeof attendanceFacts>;

export interface CheckIn {
  readonly id: EventId;
  readonly session: SessionId;
  readonly candidate: CandidateId;
  readonly place: PlaceId;
  readonly at: number;
  readonly by: string;
}

type AttendanceKey = `${string}|${string}`;
const keyOf = (session: SessionId, candidate: CandidateId): AttendanceKey => `${session}|${candidate}`;

export interface AttendanceState {
  /** The check-ins that stand. */
  readonly standing: PersistentMap<AttendanceKey, CheckIn>;
  readonly undone: PersistentMap<EventId, { readonly at: number; readonly by: string; readonly reason: string }>;
  readonly presentBySession: PersistentMap<SessionId, number>;
}

export const noAttendance: AttendanceState = {
  standing: PersistentMap(),
  undone: PersistentMap(),
  presentBySession: PersistentMap(),
};

export function evolveAttendance(state: AttendanceState, fact: AttendanceFact, origin: Origin): AttendanceState {
  const { session, candidate } = fact.data;
  const key = keyOf(session, candidate);
  const standing = state.standing.get(key);
  if (fact.type === 'CandidateCheckedIn') {
    if (standing) return state;
    const checkIn = { id: origin.id, session, candidate, place: fact.data.place, at: origin.at, by: origin.by };
    return {
      ...state,
      standing: state.standing.set(key, checkIn),
      presentBySession: state.presentBySession.update(session, 0, (n) => n + 1),
    };
  }
  const undone = state.undone.set(fact.data.checkIn, { at: origin.at, by: origin.by, reason: fact.data.reason });
  if (standing?.id !== fact.data.checkIn) return { ...state, undone };
  return {
    standing: state.standing.delete(key),
    undone,
    presentBySession: state.presentBySession.update(session, 0, (n) => n - 1),
  };
}

export const checkInOf = (state: AttendanceState, session: SessionId, candidate: CandidateId): CheckIn | undefined =>
  state.standing.get(keyOf(session, candidate));

export const presentCount = (state: AttendanceState, session: SessionId): number =>
  state.presentBySession.get(session, 0);

/** Checked in after the start of the session. A check-in outside the day of the exam is a rehearsal and never late. */
export const isLate = (checkIn: CheckIn, session: Session): boolean =>
  checkIn.at > startOf(session) && checkIn.at <= endOf(session);
