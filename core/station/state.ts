// All concepts of one machine together, folded from the journal.
// Invariants: a pure function of the facts; only `evolveCommit` changes it; main and renderer run this same code.
import { Map as PersistentMap } from 'immutable';
import { evolveAttendance, noAttendance, type AttendanceState } from '#core/attendance/attendance';
import { evolveIssued, type IssuedState } from '#core/documents/issued';
import type { Commit, CommitHash, StoredEvent } from '#core/journal/commit';
import type { Origin } from '#core/kernel/fact';
import { compareHlc, hlcZero, type Hlc } from '#core/kernel/hlc';
import type { CommandId, EventId } from '#core/kernel/ids';
import { compareText } from '#core/kernel/text';
import { evolvePlan, type PlanState } from '#core/plan/plan';
import { evolveRooms, noRooms, type RoomState } from '#core/room/room';
import { emptyRoster, evolveRoster, type RosterState } from '#core/roster/roster';
import { evolveSeating, noSeating, type SeatingState } from '#core/seating/seating';
import type { Fact } from './catalogue';
import { decodeFact } from './decode-fact';

/** A stream is one incarnation of one station: `station:incarnation`. */
export type StreamKey = `${string}:${string}`;
export const streamOf = (commit: Pick<Commit, 'station' | 'incarnation'>): StreamKey =>
  `${commit.station}:${commit.incarnation}`;

export interface StationState {
  readonly plan: PlanState;
  readonly roster: RosterState;
  readonly rooms: RoomState;
  readonly seating: SeatingState;
  readonly attendance: AttendanceState;
  readonly issued: IssuedState;
  /** The newest events about each key: the basis of the next decision about it. */
  readonly heads: PersistentMap<string, readonly EventId[]>;
  /** How far each stream has been folded, and the hash there. */
  readonly cursor: PersistentMap<StreamKey, { readonly seq: number; readonly hash: CommitHash }>;
  readonly lastHlc: Hlc;
  /** Events of a newer station: kept and forwarded, not understood. */
  readonly notUnderstood: number;
  /** Events that break the schema of their own version: kept, without effect, to be shown. */
  readonly malformed: readonly EventId[];
}

/** The answer to a command that was carried out: where its commit stands, and its events. */
export interface Receipt {
  readonly command: CommandId;
  readonly stream: StreamKey;
  readonly seq: number;
  readonly events: readonly EventId[];
}

export const emptyStation: StationState = {
  plan: null,
  roster: emptyRoster,
  rooms: noRooms,
  seating: noSeating,
  attendance: noAttendance,
  issued: [],
  heads: PersistentMap(),
  cursor: PersistentMap(),
  lastHlc: hlcZero,
  notUnderstood: 0,
  malformed: [],
};

export function receiptOf(commit: Commit): Receipt {
  const { cause, seq, events } = commit;
  return { command: cause.command, stream: streamOf(commit), seq, events: events.map((event) => event.id) };
}

/** Folds one commit; one that was folded before changes nothing. */
export function evolveCommit(state: StationState, commit: Commit): StationState {
  const stream = streamOf(commit);
  if ((state.cursor.get(stream)?.seq ?? 0) >= commit.seq) return state;
  let next = state;
  let { heads, lastHlc } = state;
  for (const event of commit.events) {
    next = evolveEvent(next, event);
    heads = headsAfter(heads, event);
    if (compareHlc(event.hlc, lastHlc) > 0) lastHlc = event.hlc;
  }
  // One new object a commit: 20,000 events are folded at a start.
  return { ...next, heads, lastHlc, cursor: state.cursor.set(stream, { seq: commit.seq, hash: commit.hash }) };
}

/** Folds many commits as `evolveCommit` would one by one; the maps that change with each are opened once for all. */
export function foldCommits(state: StationState, commits: readonly Commit[]): StationState {
  const draft = { ...state, heads: state.heads.asMutable(), cursor: state.cursor.asMutable() };
  const folded = commits.reduce(evolveCommit, draft);
  return { ...folded, heads: folded.heads.asImmutable(), cursor: folded.cursor.asImmutable() };
}

/** The order in which commits of several streams are folded: by clock, then station, then position in the stream. */
export const inFoldOrder = (commits: readonly Commit[]): readonly Commit[] =>
  [...commits].sort(
    (a, b) =>
      compareHlc(a.events[0]?.hlc ?? hlcZero, b.events[0]?.hlc ?? hlcZero) ||
      compareText(streamOf(a), streamOf(b)) ||
      a.seq - b.seq,
  );

function evolveEvent(state: StationState, event: StoredEvent): StationState {
  const decoded = decodeFact(event);
  switch (decoded.kind) {
    case 'newer':
      return { ...state, notUnderstood: state.notUnderstood + 1 };
    case 'malformed':
      return { ...state, malformed: [...state.malformed, event.id] };
    case 'fact':
      return evolveFact(state, decoded.fact, { id: event.id, at: event.wall + (event.offset ?? 0), by: event.by });
  }
}

function evolveFact(state: StationState, fact: Fact, origin: Origin): StationState {
  switch (fact.type) {
    case 'ExamFounded':
    case 'SessionsChanged':
    case 'RuleProfileChanged':
      return { ...state, plan: evolvePlan(state.plan, fact) };
    case 'RosterImported':
      return {
        ...state,
        roster: evolveRoster(state.roster, fact, origin),
        seating: evolveSeating(state.seating, fact, origin),
      };
    case 'RoomAdded':
    case 'RoomRemoved':
      return { ...state, rooms: evolveRooms(state.rooms, fact) };
    case 'RoomChanged':
    case 'RoomsImported':
      return {
        ...state,
        rooms: evolveRooms(state.rooms, fact),
        seating: evolveSeating(state.seating, fact, origin),
      };
    case 'SeatsArranged':
    case 'SeatMoved':
    case 'SeatsSwapped':
    case 'SeatsMoved':
    case 'SeatDrawn':
    case 'CandidatePinned':
    case 'CandidateUnpinned':
    case 'SeatingRulesChanged':
    case 'PlanPublished':
    case 'DrawOpened':
    case 'DrawClosed':
    case 'SeatDisputeSettled':
    case 'SeatListExported':
      return { ...state, seating: evolveSeating(state.seating, fact, origin) };
    case 'CandidateCheckedIn':
    case 'CheckInUndone':
      return { ...state, attendance: evolveAttendance(state.attendance, fact, origin) };
    case 'DocumentIssued':
      return { ...state, issued: evolveIssued(state.issued, fact, origin) };
  }
}

function headsAfter(heads: StationState['heads'], { id, keys, basis }: StoredEvent): StationState['heads'] {
  return keys.reduce((map, key) => {
    const superseded = basis[key] ?? [];
    const standing = (map.get(key) ?? []).filter((head) => !superseded.includes(head));
    return map.set(key, [...standing, id]);
  }, heads);
}
