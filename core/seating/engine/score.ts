// What a plan is worth: every broken hard rule and every count of the soft rules, as seating-format.md defines them.
// Written for reading, not for speed: the solver has its own incremental account and is tested against this one.
import type { Need, PlanRow, SeatingCandidate, SeatingInstance, SoftRule, BySoftRule } from './instance';
import { pinSession, sessionsOf, softRules } from './instance';
import { isNear, isOpenIn, layoutOf, roomOfSeat, type RoomLayout, type Seat } from './geometry';

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

/** Two neighbours who should not be: what a person asks about when a seat is marked. */
export interface Conflict {
  readonly session: string;
  readonly kind: 'class' | 'major' | 'school' | 'level';
  /** Weight of the rule times the weight of the edge. */
  readonly cost: number;
  readonly a: string;
  readonly b: string;
  readonly seatA: string;
  readonly seatB: string;
}

export interface PlanScore {
  readonly ok: boolean;
  readonly hardViolations: number;
  /** One sentence a violation, by rule; rules that hold are absent. */
  readonly hard: Readonly<Partial<Record<HardRule, readonly string[]>>>;
  readonly soft: BySoftRule;
  readonly weighted: BySoftRule;
  readonly score: number;
  /** Neighbouring pairs that cost something. */
  readonly conflicts: readonly Conflict[];
}

interface Seated {
  readonly candidate: SeatingCandidate;
  readonly seat: Seat;
  readonly layout: RoomLayout;
}

/** Who sits where in one session. */
interface SessionPlan {
  readonly session: string;
  readonly byTicket: Map<string, Seated>;
  /** The first who was given the seat. */
  readonly bySeat: Map<string, Seated>;
}

interface Account {
  readonly instance: SeatingInstance;
  readonly hard: Record<HardRule, string[]>;
  readonly soft: Record<SoftRule, number>;
  readonly conflicts: Conflict[];
}

export function scorePlan(instance: SeatingInstance, rows: readonly PlanRow[]): PlanScore {
  const account: Account = { instance, hard: noViolations(), soft: zeros(), conflicts: [] };
  const layouts = new Map(instance.rooms.map((room) => [room.id, layoutOf(room)]));
  const plans = seatEveryone(account, layouts, rows);
  checkPins(account, plans);
  checkBans(account, plans);
  for (const plan of plans.values()) {
    countRooms(account, plan);
    countNeighbours(account, plan);
    countGroups(account, plan);
  }
  countMoves(account, plans);
  countRoomChanges(account, plans);
  return sum(account);
}

function sum({ instance, hard, soft, conflicts }: Account): PlanScore {
  const weighted = zeros();
  for (const rule of softRules) weighted[rule] = instance.weights[rule] * soft[rule];
  const hardViolations = hardRules.reduce((total, rule) => total + hard[rule].length, 0);
  return {
    ok: hardViolations === 0,
    hardViolations,
    hard: Object.fromEntries(hardRules.filter((rule) => hard[rule].length > 0).map((rule) => [rule, hard[rule]])),
    soft,
    weighted,
    score: softRules.reduce((total, rule) => total + weighted[rule], 0),
    conflicts,
  };
}

/** Takes the rows one by one: H1, H2, H3, H5, H7 for lists of levels, H9. A second seat in a session is not taken. */
function seatEveryone(
  { instance, hard }: Account,
  layouts: ReadonlyMap<string, RoomLayout>,
  rows: readonly PlanRow[],
): ReadonlyMap<string, SessionPlan> {
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

function checkSeat(hard: Account['hard'], { candidate, seat, layout: { room } }: Seated, session: string): void {
  const { ticket, level } = candidate;
  if (!seat.usable)
    hard.H3_seatUsable.push(`${ticket}: seat ${seat.id} is ${seat.cell === 'X' ? 'broken' : 'reserved'}`);
  if (!isOpenIn(room, session)) hard.H3_seatUsable.push(`${ticket}: room ${room.id} is closed in ${session}`);
  for (const need of candidate.needs)
    if (!meets(seat, need)) hard.H5_needs.push(`${ticket} needs ${need}, ${seat.id} has not`);
  if (Array.isArray(room.levels) && !room.levels.includes(level))
    hard.H7_level.push(`${ticket} (${level}) in room ${room.id} for ${room.levels.join('/')}`);
}

export const meets = (seat: Pick<Seat, 'accessible' | 'front'>, need: Need): boolean =>
  need === 'accessible' ? seat.accessible : seat.front;

function checkPins({ instance, hard }: Account, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const pin of instance.pins) {
    const seated = plans.get(pinSession(instance, pin))?.byTicket.get(pin.ticket);
    if (seated?.seat.id !== pin.seat)
      hard.H4_pin.push(`${pin.ticket} pinned to ${pin.seat}, sits at ${seated?.seat.id}`);
  }
}

function checkBans({ instance, hard }: Account, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const { a, b, scope } of instance.apart)
    for (const { byTicket } of plans.values()) {
      const [one, other] = [byTicket.get(a), byTicket.get(b)];
      if (!one || !other || one.layout !== other.layout) continue;
      if (scope === 'room') hard.H8_apart.push(`${a} and ${b} both in room ${one.layout.room.id}`);
      else if (isNear(one.seat, other.seat)) hard.H8_apart.push(`${a} (${one.seat.id}) beside ${b} (${other.seat.id})`);
    }
}

/** H6, H7 for rooms of one level, opened rooms, even filling. */
function countRooms({ hard, soft }: Account, plan: SessionPlan): void {
  const peopleByLayout = new Map<RoomLayout, Seated[]>();
  for (const seated of plan.bySeat.values()) {
    const people = peopleByLayout.get(seated.layout);
    if (people) people.push(seated);
    else peopleByLayout.set(seated.layout, [seated]);
  }
  const open = [...peopleByLayout].map(([layout, people]) => ({ layout, people }));
  for (const { layout, people } of open) {
    const { room, capacity, usable, spare } = layout;
    if (people.length > capacity)
      hard.H6_spare.push(
        `room ${room.id} in ${plan.session}: ${people.length} seated, at most ${capacity} (usable ${usable}, spare ${spare})`,
      );
    const levels = new Set(people.map(({ candidate }) => candidate.level));
    if (room.levels === 'one' && levels.size > 1)
      hard.H7_level.push(`room ${room.id} in ${plan.session} must hold one level, holds ${[...levels].join('/')}`);
  }
  soft.rooms += open.length;
  const seated = open.reduce((total, { people }) => total + people.length, 0);
  const capacity = open.reduce((total, { layout }) => total + layout.capacity, 0);
  for (const { layout, people } of open) soft.balance += imbalance(people.length, layout.capacity, seated, capacity);
}

/** Whole seats by which a room is off the even filling of the open rooms. */
export const imbalance = (people: number, capacity: number, allPeople: number, allCapacity: number): number =>
  Math.floor(Math.abs(people * allCapacity - capacity * allPeople) / Math.max(1, allCapacity));

function countNeighbours({ instance, soft, conflicts }: Account, { session, bySeat }: SessionPlan): void {
  const { h, v, d } = instance.neighbours;
  const steps = [
    { down: 0, right: 1, edge: h },
    { down: 1, right: 0, edge: v },
    { down: 1, right: 1, edge: d },
    { down: 1, right: -1, edge: d },
  ];
  for (const a of bySeat.values())
    for (const { down, right, edge } of steps) {
      const seatB = `${a.layout.room.id}/${a.seat.row + down + 1}/${a.seat.col + right + 1}`;
      const b = bySeat.get(seatB);
      if (!b || edge === 0) continue;
      const record = (kind: Conflict['kind']) => {
        soft[kind] += edge;
        const cost = instance.weights[kind] * edge;
        const [one, other] = [a.candidate.ticket, b.candidate.ticket];
        if (cost > 0) conflicts.push({ session, kind, cost, a: one, b: other, seatA: a.seat.id, seatB });
      };
      const strongest = strongestBond(a.candidate, b.candidate);
      if (strongest) record(strongest);
      if (same(a.candidate.level, b.candidate.level)) record('level');
    }
}

type Text = string | null | undefined;
/** A missing value equals nothing, not even another missing one. */
const same = (a: Text, b: Text): boolean => Boolean(a) && a === b;

/** The strongest that two people share: their class (of one school), then their major, then their school. */
export function strongestBond(a: SeatingCandidate, b: SeatingCandidate): 'class' | 'major' | 'school' | null {
  if (same(a.class, b.class) && (a.school ?? '') === (b.school ?? '')) return 'class';
  if (same(a.major, b.major)) return 'major';
  return same(a.school, b.school) ? 'school' : null;
}

function countGroups({ soft }: Account, { byTicket }: SessionPlan): void {
  const roomsByGroup = new Map<string, Set<string>>();
  for (const { candidate, layout } of byTicket.values()) {
    if (!candidate.group) continue;
    const rooms = roomsByGroup.get(candidate.group) ?? new Set();
    roomsByGroup.set(candidate.group, rooms.add(layout.room.id));
  }
  for (const rooms of roomsByGroup.values()) soft.group += rooms.size - 1;
}

function countMoves({ instance, soft }: Account, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const [ticket, session, seatId] of instance.previous) {
    const seated = plans.get(session)?.byTicket.get(ticket);
    if (seated && seated.seat.id !== seatId) soft.move++;
  }
}

/** Between two sessions of the same person that follow each other. */
function countRoomChanges({ instance, soft }: Account, plans: ReadonlyMap<string, SessionPlan>): void {
  for (const each of instance.candidates) {
    const own = sessionsOf(instance, each);
    const rooms = instance.sessions
      .filter((session) => own.includes(session))
      .map((session) => plans.get(session)?.byTicket.get(each.ticket)?.layout.room.id);
    for (const [i, room] of rooms.entries())
      if (i > 0 && room !== undefined && rooms[i - 1] !== undefined && rooms[i - 1] !== room) soft.roomChange++;
  }
}

const zeros = (): Record<SoftRule, number> => ({
  class: 0,
  major: 0,
  school: 0,
  level: 0,
  group: 0,
  rooms: 0,
  balance: 0,
  move: 0,
  roomChange: 0,
});

const noViolations = (): Record<HardRule, string[]> => ({
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
