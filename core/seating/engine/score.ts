// What a plan is worth: every count of the soft rules, as seating-format.md defines them, beside the broken hard rules
// (broken-rules.ts). Written for reading, not for speed: the solver has its own incremental account and is tested against this one.
import { same, strongestBond } from './bonds';
import {
  hardRules,
  peopleByRoom,
  readPlanRows,
  type HardRule,
  type SessionPlan,
  type Violations,
} from './broken-rules';
import { sessionsOf, softRules, type BySoftRule, type PlanRow, type SeatingInstance, type SoftRule } from './instance';

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

interface Account {
  readonly instance: SeatingInstance;
  readonly hard: Violations;
  readonly soft: Record<SoftRule, number>;
  readonly conflicts: Conflict[];
}

export function scorePlan(instance: SeatingInstance, rows: readonly PlanRow[]): PlanScore {
  const { hard, plans } = readPlanRows(instance, rows);
  const account: Account = { instance, hard, soft: zeros(), conflicts: [] };
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

/** Opened rooms and even filling. */
function countRooms({ soft }: Account, plan: SessionPlan): void {
  const open = [...peopleByRoom(plan)].map(([{ capacity }, people]) => ({ capacity, people: people.length }));
  soft.rooms += open.length;
  const seated = open.reduce((total, { people }) => total + people, 0);
  const all = open.reduce((total, { capacity }) => total + capacity, 0);
  for (const { people, capacity } of open) soft.balance += imbalance(people, capacity, seated, all);
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
