// From a command to the body of one commit: decides, then wraps what was decided in the envelope of the journal.
import { presentCount } from '#core/attendance/attendance';
import { decideAttendance } from '#core/attendance/decide';
import type { CommitBody, CommitHash, StoredEvent } from '#core/journal/commit';
import { versionOf } from '#core/journal/upcast';
import type { DecideContext, NewFact } from '#core/kernel/fact';
import { nextHlc } from '#core/kernel/hlc';
import { eventId, type CommandId, type IncarnationId, type StationId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { decidePlan } from '#core/plan/decide';
import { decideRoom } from '#core/room/decide';
import { decideRoster } from '#core/roster/decide';
import { decideSeating } from '#core/seating/decide';
import { factUpcasters, type Command, type Fact, type Refusal } from './catalogue';
import { decodeFact } from './decode-fact';
import type { StationState } from './state';

/** Decides a command against a state. All facts of one command become one commit. */
export function decide(command: Command, state: StationState, ctx: DecideContext): Result<NewFact<Fact>, Refusal> {
  const { attendance, plan, rooms, roster, seating } = state;
  switch (command.type) {
    case 'FoundExam':
    case 'ChangeSessions':
    case 'ChangeRuleProfile':
      return decidePlan(command, plan, (session) => presentCount(attendance, session.id));
    case 'ImportRoster':
      return decideRoster(command, roster, ctx);
    case 'AddRoom':
    case 'ChangeRoom':
    case 'RemoveRoom':
      return decideRoom(command, rooms, (place) => seating.candidateByPlace.has(place), ctx);
    case 'ArrangeSeats':
      return decideSeating(command, state, attendance.standing.size);
    case 'CheckInCandidate':
    case 'UndoCheckIn':
      return decideAttendance(command, state);
    case 'RecordDocument': {
      const { type: _type, ...data } = command;
      return ok({ type: 'DocumentIssued', keys: ['documents'], data });
    }
  }
}

/** The end of this station's stream: where the next commit goes. */
export interface StreamTip {
  readonly station: StationId;
  readonly incarnation: IncarnationId;
  /** Commits and events of this incarnation so far. */
  readonly seq: number;
  readonly events: number;
  readonly hash: CommitHash | null;
}

/** One reading of the clock: `wall` in ms since 1970, `offset` to the site's time or null when unverified. */
export interface ClockReading {
  readonly wall: number;
  readonly offset: number | null;
}

export interface CommandRun {
  readonly id: CommandId;
  readonly operator: string;
  readonly command: Command;
}

/** The commit that a command makes, or why it is refused. Nothing is written here. */
export function handle(
  run: CommandRun,
  state: StationState,
  tip: StreamTip,
  clock: ClockReading,
  newId: () => string,
): Result<CommitBody, Refusal> {
  const now = clock.wall + (clock.offset ?? 0);
  const decided = decide(run.command, state, { now, operator: run.operator, newId });
  if (!decided.ok) return err(decided.error);
  const { type, keys, data } = decided.value;
  const event: StoredEvent = {
    id: eventId.parse(`${tip.station}:${tip.incarnation}:${tip.events + 1}`),
    hlc: nextHlc(state.lastHlc, clock.wall),
    ...clock,
    by: run.operator,
    type,
    v: versionOf(factUpcasters, type),
    keys,
    basis: Object.fromEntries(keys.map((key) => [key, state.heads.get(key) ?? []])),
    data,
  };
  // What no reader could take in again must never be written.
  const decoded = decodeFact(event);
  if (decoded.kind !== 'fact') throw new Error(`${type} was decided in a shape that can't be read: ${decoded.kind}`);
  return ok({
    station: tip.station,
    incarnation: tip.incarnation,
    seq: tip.seq + 1,
    prev: tip.hash,
    cause: { command: run.id, type: run.command.type },
    events: [event],
  });
}
