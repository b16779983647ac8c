// The state of an exam as one JSON document for people who script: `proctor/exam/1` of the command line.
import { isLate, presentCount } from '#core/attendance/attendance';
import { maskedId } from '#core/documents/format';
import type { JsonObject } from '#core/kernel/canonical-json';
import { isoOf } from '#core/kernel/beijing-time';
import type { CandidateId } from '#core/kernel/ids';
import type { Session } from '#core/plan/plan';
import { placeCounts, placesOf, seatNo } from '#core/room/places';
import { roomsInOrder } from '#core/room/room';
import { activeCandidates, type Candidate } from '#core/roster/roster';
import { unseated } from '#core/seating/seating';
import type { StationState } from './state';

/** 应到 = 实到 + 缺考 + 未定: each candidate counts once (contracts.md, "State and counts"). */
export interface SessionCounts {
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly open: number;
  /** Part of `present`. */
  readonly late: number;
}

/** Counts of a session, for the whole site or for the candidates that `belongs` picks (a room). */
export function sessionCounts(
  state: StationState,
  session: Session,
  belongs: (candidate: CandidateId) => boolean = () => true,
): SessionCounts {
  const expected = state.roster.candidates.count((c) => !c.removed && belongs(c.id));
  const standing = [...state.attendance.standing.values()].filter(
    (checkIn) => checkIn.session === session.id && isExpected(state, checkIn.candidate) && belongs(checkIn.candidate),
  );
  return {
    expected,
    present: standing.length,
    absent: 0,
    open: expected - standing.length,
    late: standing.filter((checkIn) => isLate(checkIn, session)).length,
  };
}

const isExpected = (state: StationState, id: CandidateId): boolean =>
  state.roster.candidates.get(id)?.removed === false;

export function examDocument(state: StationState): JsonObject {
  const { plan, seating } = state;
  return {
    schema: 'proctor/exam/1',
    title: plan?.title ?? null,
    site: plan ? { name: plan.siteName, code: plan.siteCode } : null,
    levels: plan?.levels ?? [],
    sessions: plan?.sessions ?? [],
    rules: plan?.rules ?? null,
    planVersion: seating.planVersion,
    rooms: roomsInOrder(state.rooms).map((room) => ({
      id: room.id,
      no: room.no,
      name: room.name,
      version: room.version,
      grid: room.grid,
      ...placeCounts(room),
    })),
    seats: roomsInOrder(state.rooms).flatMap((room) =>
      placesOf(room).flatMap((place) => {
        const candidate = seating.candidateByPlace.get(place.id);
        return candidate ? [{ candidate, place: place.id, roomNo: room.no, seatNo: seatNo(place.number) }] : [];
      }),
    ),
    candidates: activeCandidates(state.roster).map(candidateRow),
    unseated: unseated(state.roster, seating).map((c) => c.id),
    attendance: (plan?.sessions ?? []).map((session) => ({
      session: session.id,
      counts: { ...sessionCounts(state, session) },
      checkIns: [...state.attendance.standing.values()]
        .filter((checkIn) => checkIn.session === session.id)
        .sort((a, b) => a.at - b.at)
        .map((checkIn) => ({
          id: checkIn.id,
          candidate: checkIn.candidate,
          place: checkIn.place,
          at: isoOf(checkIn.at),
          by: checkIn.by,
          late: isLate(checkIn, session),
        })),
    })),
    incidents: [],
    conflicts: [],
    counts: {
      candidates: activeCandidates(state.roster).length,
      unseated: unseated(state.roster, seating).length,
      rooms: state.rooms.size,
      present: Object.fromEntries((plan?.sessions ?? []).map((s) => [s.id, presentCount(state.attendance, s.id)])),
      notUnderstood: state.notUnderstood,
      malformed: state.malformed.length,
    },
  };
}

/** Id numbers are masked: whoever needs them has the roster. */
function candidateRow({ id, removed: _removed, idNumber, ...entry }: Candidate): JsonObject {
  return { id, ...entry, ...(idNumber === undefined ? {} : { idNumber: maskedId(idNumber) }) };
}
