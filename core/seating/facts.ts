// The facts about who sits where. A change of seats says what it expects to find (`from`, `base`), so that a fact that
// was made without knowing a concurrent one is noticed when both are folded: it then changes nothing and is shown.
import { z } from 'zod';
import type { FactOf } from '#core/kernel/fact';
import { candidateId, eventId, placeId, roomId } from '#core/kernel/ids';
import { seatingRules } from './rules';

/** How a whole plan came about. `restored` is a plan that was in force before: an undo. */
export const arrangementMethod = z.enum(['ticket-order', 'random', 'rules', 'list', 'restored']);
export type ArrangementMethod = z.infer<typeof arrangementMethod>;

/** The last change of the plan that whoever made the fact had seen; `unknown` in facts written before this was kept. */
export const planBase = z.union([z.literal('none'), z.literal('unknown'), eventId]);
export type PlanBase = z.infer<typeof planBase>;

export const seatPairs = z.array(z.tuple([candidateId, placeId])).readonly();

/** From where to where; null is 未编排. */
export const seatMove = z
  .object({ candidate: candidateId, from: placeId.nullable(), to: placeId.nullable() })
  .readonly();
export type SeatMove = z.infer<typeof seatMove>;

export const reason = z.string().trim().min(1).max(200);
export const seed = z.string().max(64);
const exportName = z.string().min(1).max(255);

export const seatingFacts = {
  /** The whole plan: who is not named has no place. */
  SeatsArranged: z.object({
    method: arrangementMethod,
    /** The seed makes a plan explainable: the same seed gives the same plan. */
    seed,
    base: planBase,
    seats: seatPairs,
  }),
  SeatMoved: seatMove.unwrap(),
  /** One fact, so that a swap is never half done. */
  SeatsSwapped: z.object({ a: candidateId, b: candidateId, placeA: placeId, placeB: placeId }),
  /** Several moves that a person approved together: all or none. */
  SeatsMoved: z.object({ moves: z.array(seatMove).min(1).readonly(), reason }),
  /** A place given by lot at the door. */
  SeatDrawn: z.object({ candidate: candidateId, place: placeId }),
  CandidatePinned: z.object({ candidate: candidateId, place: placeId }),
  CandidateUnpinned: z.object({ candidate: candidateId, place: placeId }),
  SeatingRulesChanged: z.object({ rules: seatingRules }),
  /** 草稿 → 发布 */
  PlanPublished: z.object({ planVersion: z.number().int().positive(), base: planBase }),
  /** From now on whoever arrives without a place draws one, in these rooms. */
  DrawOpened: z.object({ seed: seed.min(1), rooms: z.array(roomId).min(1).readonly() }),
  DrawClosed: z.object({}),
  /** A person looked at a change that did not hold, and says what became of it. */
  SeatDisputeSettled: z.object({ dispute: eventId, reason }),
  /** The plan left the station as a file; whole id numbers only with a reason. */
  SeatListExported: z.object({
    planVersion: z.number().int().positive(),
    fileName: exportName,
    rows: z.number().int().nonnegative(),
    ids: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('masked') }),
      z.object({ kind: z.literal('full'), reason }),
    ]),
  }),
} as const;
export type SeatingFact = FactOf<typeof seatingFacts>;

/** For those who come from the whole union of a station's facts. */
export const isSeatingFact = <F extends { readonly type: string }>(fact: F): fact is F & SeatingFact =>
  Object.hasOwn(seatingFacts, fact.type);
