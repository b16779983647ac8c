// Edge: the files of seat arrangement, `exam-seating/1` (what is asked) and `exam-seating-plan/1` (the answer), as
// seating-format.md describes them. Decoded here once; inside the engine every reference between the parts holds:
// tickets and room ids are unique, sessions exist, bans name two different people of the list.
import { z } from 'zod';

const weight = z.number().int().min(0).max(1_000_000);

/** The soft rules, in the order in which a score lists them. */
export const softRules = [
  'class',
  'major',
  'school',
  'level',
  'group',
  'rooms',
  'balance',
  'move',
  'roomChange',
] as const;
export type SoftRule = (typeof softRules)[number];
/** One number a soft rule: a count, or the count times its weight. */
export type BySoftRule = Readonly<Record<SoftRule, number>>;

const need = z.enum(['accessible', 'front']);
export type Need = z.infer<typeof need>;

const numberingOrder = z.object({
  by: z.enum(['row', 'col']),
  snake: z.boolean(),
  start: z.enum(['TL', 'TR', 'BL', 'BR']),
});

const room = z.object({
  id: z
    .string()
    .min(1)
    .regex(/^[^/]+$/),
  /** One character a cell: O seat, A accessible seat, X broken machine, R reserved seat, _ aisle, # pillar. */
  grid: z
    .array(
      z
        .string()
        .regex(/^[OAXR_#]*$/)
        .max(200),
    )
    .min(1)
    .max(200)
    .readonly(),
  podium: z.enum(['top', 'bottom', 'left', 'right']).default('top'),
  frontRows: z.number().int().min(0).default(1),
  order: numberingOrder.default({ by: 'row', snake: false, start: 'TL' }),
  /** `null`: any levels; a list: those only; `one`: any, but one level a session. */
  levels: z.union([z.null(), z.literal('one'), z.array(z.string()).readonly()]).default(null),
  /** Seats that stay free: at least `count` and at least `percent` of the usable ones. */
  spare: z
    .object({ count: z.number().int().min(0).default(0), percent: z.number().min(0).max(100).default(0) })
    .default({ count: 0, percent: 0 }),
  /** `null`: open in every session. */
  sessions: z.array(z.string()).nullable().default(null),
  closed: z.boolean().default(false),
});
export type SeatingRoom = Readonly<z.infer<typeof room>>;

const text = z.string().nullish();

const seatingCandidate = z.object({
  ticket: z.string().min(1),
  level: text,
  school: text,
  major: text,
  class: text,
  /** Kept together in few rooms; often the school. */
  group: text,
  needs: z.array(need).readonly().default([]),
  /** Unset: the first session. */
  sessions: z.array(z.string()).readonly().optional(),
});
export type SeatingCandidate = Readonly<z.infer<typeof seatingCandidate>>;

const pin = z.object({ ticket: z.string(), session: z.string().optional(), seat: z.string() });
export type Pin = Readonly<z.infer<typeof pin>>;

/** `near`: not within the eight surrounding cells; `room`: not in the same room. */
const ban = z.object({ a: z.string(), b: z.string(), scope: z.enum(['near', 'room']).default('near') });
export type Ban = Readonly<z.infer<typeof ban>>;

const weights = z.object({
  class: weight.default(0),
  major: weight.default(0),
  school: weight.default(0),
  level: weight.default(0),
  group: weight.default(0),
  rooms: weight.default(0),
  balance: weight.default(0),
  move: weight.default(0),
  roomChange: weight.default(0),
});

const edgeWeight = z.number().int().min(0).max(100);
/** Weights of an edge between two seats: side by side, one behind the other, diagonal. 0: not neighbours. */
const neighbours = z.object({ h: edgeWeight.default(1), v: edgeWeight.default(1), d: edgeWeight.default(0) });
export type Neighbours = Readonly<z.infer<typeof neighbours>>;

export const seatingInstance = z
  .object({
    format: z.literal('exam-seating/1'),
    name: z.string().default(''),
    seed: z.union([z.string(), z.number().transform(String)]).default(''),
    weights: weights.prefault({}),
    neighbours: neighbours.prefault({}),
    sessions: z.array(z.string()).min(1).readonly().default(['S1']),
    rooms: z.array(room).max(5000).readonly(),
    candidates: z.array(seatingCandidate).max(100_000).readonly(),
    pins: z.array(pin).readonly().default([]),
    apart: z.array(ban).readonly().default([]),
    /** Ticket, session and seat of the plan that is in force. */
    previous: z
      .array(z.tuple([z.string(), z.string(), z.string()]))
      .readonly()
      .default([]),
  })
  .superRefine((instance, context) => {
    const refuse = (path: readonly (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const rooms = new Set<string>();
    for (const [i, { id }] of instance.rooms.entries()) {
      if (rooms.has(id)) refuse(['rooms', i, 'id'], `duplicate room ${id}`);
      rooms.add(id);
    }
    const sessions = new Set(instance.sessions);
    if (sessions.size !== instance.sessions.length) refuse(['sessions'], 'duplicate session');
    const tickets = new Set<string>();
    for (const [i, each] of instance.candidates.entries()) {
      if (tickets.has(each.ticket)) refuse(['candidates', i, 'ticket'], `duplicate ticket ${each.ticket}`);
      tickets.add(each.ticket);
      const own = each.sessions ?? [];
      if (own.some((session) => !sessions.has(session))) refuse(['candidates', i, 'sessions'], 'unknown session');
      if (new Set(own).size !== own.length) refuse(['candidates', i, 'sessions'], 'duplicate session');
    }
    for (const [i, { a, b }] of instance.apart.entries())
      if (a === b && tickets.has(a)) refuse(['apart', i], `${a} can't sit apart from itself`);
  });
export type SeatingInstance = Readonly<z.infer<typeof seatingInstance>>;

/** Ticket, session, seat and, where the plan gives it, the number of the seat. */
export type PlanRow = readonly [ticket: string, session: string, seat: string, number?: number];

const planRow = z.union([
  z.tuple([z.string(), z.string(), z.string()]),
  z.tuple([z.string(), z.string(), z.string(), z.number()]),
]);

/** A reason of a refused plan, as far as it can be compared with what is proven here. */
const statedReason = z.object({
  code: z.string(),
  session: z.string().optional(),
  demand: z.number().optional(),
  supply: z.number().optional(),
});
export type StatedReason = Readonly<z.infer<typeof statedReason>>;

export const seatingPlan = z.object({
  format: z.literal('exam-seating-plan/1'),
  status: z.enum(['ok', 'refused']).default('ok'),
  reasons: z.array(statedReason).readonly().default([]),
  seats: z.array(planRow).readonly().default([]),
});
export type SeatingPlan = Readonly<z.infer<typeof seatingPlan>>;

/** The sessions a candidate sits in; without a list, the first one. */
export const sessionsOf = (instance: Pick<SeatingInstance, 'sessions'>, candidate: SeatingCandidate) =>
  candidate.sessions ?? instance.sessions.slice(0, 1);

/** The session of a pin; without one, the first. */
export const pinSession = (instance: Pick<SeatingInstance, 'sessions'>, { session }: Pin): string =>
  session ?? instance.sessions[0] ?? '';
