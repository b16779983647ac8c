// The unit of the journal: all events of one command, chained by hash to the commit before.
// Invariants: events never change once written; a reader that meets a newer (type, v), or a member of the envelope that
// it does not know, keeps it untouched, so that what is passed on still has the hash that it was written with.
import { z } from 'zod';
import type { Json } from '#core/kernel/canonical-json';
import { commandId, eventId, incarnationId, stationId, type CommandId } from '#core/kernel/ids';
import { hlc } from '#core/kernel/hlc';

/** Lower-case hex SHA-256 of a commit's canonical JSON. */
export const commitHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'CommitHash'>();
export type CommitHash = z.infer<typeof commitHash>;

/** One fact, as it is stored and exchanged. `data` is decoded per (type, v) by the concept that owns the type. */
const eventShape = {
  id: eventId,
  hlc,
  /** The station's wall clock in ms since 1970 when the command was decided: a statement, never an order. */
  wall: z.number().int(),
  /** Correction of `wall` in ms as measured against the site; null = the clock is unverified. */
  offset: z.number().int().nullable(),
  /** The operator's role or name as signed in; '' when nobody is. */
  by: z.string(),
  type: z.string(),
  v: z.number().int().positive(),
  /** What the fact is about: `candidate/<id>`, `room/<id>`, `plan`, `roster`, `seating` ... */
  keys: z.array(z.string()).readonly(),
  /** For each key the head events the operator's station had seen: this carries causality. */
  basis: z.record(z.string(), z.array(eventId).readonly()),
  data: z.custom<Json>((value) => value !== undefined),
};
export const storedEvent = z.looseObject(eventShape);
export type StoredEvent = Readonly<z.infer<z.ZodObject<typeof eventShape>>>;

const bodyShape = {
  station: stationId,
  incarnation: incarnationId,
  /** Position in this incarnation's stream, from 1 without gaps. */
  seq: z.number().int().positive(),
  /** Hash of the commit before: the same stream's, or for seq 1 the last one of the station's previous incarnation. */
  prev: commitHash.nullable(),
  /** The command that caused it: a repeated command id finds its commit here and gets the same receipt. */
  cause: z.looseObject({ command: commandId, type: z.string() }),
  events: z.array(storedEvent).min(1).readonly(),
};
export const commitBody = z.looseObject(bodyShape);
export interface CommitBody extends Readonly<Omit<z.infer<z.ZodObject<typeof bodyShape>>, 'cause' | 'events'>> {
  readonly cause: { readonly command: CommandId; readonly type: string };
  readonly events: readonly StoredEvent[];
}

/** A commit together with the hash of its body (the hash itself is not part of what is hashed). */
export type Commit = CommitBody & { readonly hash: CommitHash };
