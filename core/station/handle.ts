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
import { drawSeat, type DrawingOnArrival } from '#core/seating/decide-drawing';
import { evolveSeating } from '#core/seating/seating';
import { factUpcasters, type Command, type Fact, type Refusal } from './catalogue';
import { decodeFact } from './decode-fact';
import { roomUse } from './room-use';
import { seatingGround } from './seating-ground';
import type { StationState } from './state';

/** Decides a command against a state. All facts of one command become one commit. */
export function decide(
  command: Command,
  state: StationState,
  ctx: DecideContext,
): Result<readonly NewFact<Fact>[], Refusal> {
  if (command.type === 'DrawSeat') return drawOnArrival(command, state);
  const fact = decideOne(command, state, ctx);
  return fact.ok ? ok([fact.value]) : fact;
}

function decideOne(
  command: Exclude<Command, DrawingOnArrival>,
  state: StationState,
  ctx: DecideContext,
): Result<NewFact<Fact>, Refusal> {
  const { attendance, plan, rooms, roster } = state;
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
    case 'ImportRooms':
      return decideRoom(command, rooms, roomUse(state), ctx);
    case 'ChangeSeatingRules':
    case 'ArrangeSeats':
    case 'TakeSeatPlan':
    case 'MoveCandidate':
    case 'SwapCandidates':
    case 'UnseatCandidate':
    case 'MoveCandidates':
    case 'PinCandidate':
    case 'UnpinCandidate':
    case 'PublishPlan':
    case 'OpenDraw':
    case 'CloseDraw':
    case 'SettleSeatDispute':
    case 'RecordSeatList':
      return decideSeating(command, seatingGround(state));
    case 'CheckInCandidate':
    case 'UndoCheckIn':
      return decideAttendance(command, state);
    case 'RecordDocument': {
      const { type: _type, ...data } = command;
      return ok({ type: 'DocumentIssued', keys: ['documents'], data });
    }
  }
}

/** The lot and the check-in are one commit: nobody is checked in to a place that the plan does not know. */
function drawOnArrival(
  { session, candidate, room }: DrawingOnArrival,
  state: StationState,
): Result<readonly NewFact<Fact>[], Refusal> {
  const drawn = drawSeat(candidate, room, seatingGround(state));
  if (!drawn.ok) return drawn;
  // What the check-in sees of the draw is the place alone; who drew it when is written with the commit.
  const origin = { id: eventId.parse('draw'), at: 0, by: '' };
  const seating = evolveSeating(state.seating, drawn.value, origin);
  const checkedIn = decideAttendance({ type: 'CheckInCandidate', session, candidate }, { ...state, seating });
  return checkedIn.ok ? ok([drawn.value, checkedIn.value]) : checkedIn;
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
  let lastHlc = state.lastHlc;
  const events = decided.value.map(({ type, keys, data }, i): StoredEvent => {
    lastHlc = nextHlc(lastHlc, clock.wall);
    const event: StoredEvent = {
      id: eventId.parse(`${tip.station}:${tip.incarnation}:${tip.events + 1 + i}`),
      hlc: lastHlc,
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
    return event;
  });
  return ok({
    station: tip.station,
    incarnation: tip.incarnation,
    seq: tip.seq + 1,
    prev: tip.hash,
    cause: { command: run.id, type: run.command.type },
    events,
  });
}
