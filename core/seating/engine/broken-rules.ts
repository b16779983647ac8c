// What a plan breaks: the hard rules H1 to H9 of seating-format.md, a sentence a violation. On the way it takes the rows
// of the plan in, so that the soft rules (score.ts) can be counted on what was taken.
import { isNear, isOpenIn, layoutOf, meets, roomOfSeat, type RoomLayout, type Seat } from './geometry';
import { pinSession, sessionsOf, type PlanRow, type SeatingCandidate, type SeatingInstance } from './instance';

export const hardRules = [
  'H1_complete',
  'H2_oneSeatOneCandidate',
  'H3_seatUsable',
  'H4_pin',
  'H5_needs',
  'H6_spare',
  'H7_level',
  'H8_apart',
  'H9_number',
] as const;
export type HardRule = (typeof hardRules)[number];

/** Sentences by rule. */
export type Violations = Record<HardRule, string[]>;

export interface Seated {
  readonly candidate: SeatingCandidate;
  readonly seat: Seat;
  readonly layout: RoomLayout;
}

/** Who sits where in one session. */
export interface SessionPlan {
  readonly session: string;
  readonly byTicket: Map<string, Seated>;
  /** The first who was given the seat. */
  readonly bySeat: Map<string, Seated>;
}

export interface PlanReading {
  readonly hard: Violations;
  readonly plans: ReadonlyMap<string, SessionPlan>;
}

export function readPlanRows(instance: SeatingInstance, rows: readonly PlanRow[]): PlanReading {
  const hard = noViolations();
  const plans = seatEveryone(instance, hard, rows);
  checkPins(instance, hard, plans);
  checkBans(instance, hard, plans);
  for (const plan of plans.values()) checkRooms(hard, plan);
  return { hard, plans };
}

/** Takes the rows one by one: H1, H2, H3, H5, H7 for lists of levels, H9. A second seat in a session is not taken. */
function seatEveryone(
  instance: SeatingInstance,
  hard: Violations,
  rows: readonly PlanRow[],
): ReadonlyMap<string, SessionPlan> {
  const layouts = new Map(instance.rooms.map((room) => [room.id, layoutOf(room)]));
  const candidates = new Map(instance.candidates.map((each) => [each.ticket, each]));
  const plans = new Map<string, SessionPlan>(
    instance.sessions.map((session) => [session, { session, byTicket: new Map(), bySeat: new Map() }]),
  );
  for (const [ticket, session, seatId, number] of rows) {
    const candidate = candidates.get(ticket);
    const plan = plans.get(session);
    const layout = layouts.get(roomOfSeat(seatId));
    const seat = layout?.seatById.get(seatId);
    if (!candidate) hard.H1_complete.push(`unknown ticket ${ticket}`);
    else if (!plan || !sessionsOf(instance, candidate).includes(session))
      hard.H1_complete.push(`${ticket} does not sit in ${session}`);
    else if (plan.byTicket.has(ticket)) hard.H1_complete.push(`${ticket} has two seats in ${session}`);
    else if (!layout || !seat) hard.H3_seatUsable.push(`${ticket}: seat ${seatId} does not exist`);
    else {
      const seated = { candidate, seat, layout };
      plan.byTicket.set(ticket, seated);
      const there = plan.bySeat.get(seatId);
      if (there) hard.H2_oneSeatOneCandidate.push(`${seatId} in ${session}: ${there.candidate.ticket} and ${ticket}`);
      else plan.bySeat.set(seatId, seated);
      checkSeat(hard, seated, session);
      if (number !== undefined && number !== seat.number)
        hard.H9_number.push(`${seatId} has number ${seat.number}, plan says ${number}`);
    }
  }
  for (const each of instance.candidates)
    for (const session of sessionsOf(instance, each))
      if (!plans.get(session)?.byTicket.has(each.ticket))
        hard.H1_complete.push(`${each.ticket} has no seat in ${session}`);
  return plans;
}

function checkSeat(hard: Violations, { candidate, seat, layout: { room } }: Seated, session: string): void {
  const { ticket, level } = candidate;
  if (!seat.usable)
    hard.H3_seatUsable.push(`${ticket}: seat ${seat.id} is ${seat.cell === 'X' ? 'broken' : 'reserved'}`);
  if (!isOpenIn(room, session)) hard.H3_seatUsable.push(`${ticket}: room ${room.id} is closed in ${session}`);
  for (const need of candidate.needs)
    if (!meets(seat, need)) hard.H5_needs.push(`${ticket} needs ${need}, ${seat.id} has not`);
  if (Array.isArray(room.levels) && !room.levels.includes(level))
    hard.H7_level.push(`${ticket} (${level}) in room ${room.id} for ${room.levels.join('/')}`);
}

function checkPins(instance: SeatingInstance, hard: Violations, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const pin of instance.pins) {
    const seated = plans.get(pinSession(instance, pin))?.byTicket.get(pin.ticket);
    if (seated?.seat.id !== pin.seat)
      hard.H4_pin.push(`${pin.ticket} pinned to ${pin.seat}, sits at ${seated?.seat.id}`);
  }
}

function checkBans(instance: SeatingInstance, hard: Violations, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const { a, b, scope } of instance.apart)
    for (const { byTicket } of plans.values()) {
      const [one, other] = [byTicket.get(a), byTicket.get(b)];
      if (!one || !other || one.layout !== other.layout) continue;
      if (scope === 'room') hard.H8_apart.push(`${a} and ${b} both in room ${one.layout.room.id}`);
      else if (isNear(one.seat, other.seat)) hard.H8_apart.push(`${a} (${one.seat.id}) beside ${b} (${other.seat.id})`);
    }
}

/** H6, and H7 for rooms of one level. */
function checkRooms(hard: Violations, plan: SessionPlan): void {
  for (const [{ room, capacity, usable, spare }, people] of peopleByRoom(plan)) {
    if (people.length > capacity)
      hard.H6_spare.push(
        `room ${room.id} in ${plan.session}: ${people.length} seated, at most ${capacity} (usable ${usable}, spare ${spare})`,
      );
    const levels = new Set(people.map(({ candidate }) => candidate.level));
    if (room.levels === 'one' && levels.size > 1)
      hard.H7_level.push(`room ${room.id} in ${plan.session} must hold one level, holds ${[...levels].join('/')}`);
  }
}

/** Rooms that somebody sits in. */
export function peopleByRoom({ bySeat }: SessionPlan): ReadonlyMap<RoomLayout, readonly Seated[]> {
  const people = new Map<RoomLayout, Seated[]>();
  for (const seated of bySeat.values()) {
    const own = people.get(seated.layout);
    if (own) own.push(seated);
    else people.set(seated.layout, [seated]);
  }
  return people;
}

const noViolations = (): Violations => ({
  H1_complete: [],
  H2_oneSeatOneCandidate: [],
  H3_seatUsable: [],
  H4_pin: [],
  H5_needs: [],
  H6_spare: [],
  H7_level: [],
  H8_apart: [],
  H9_number: [],
});
