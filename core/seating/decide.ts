// Wishes about seats, and why they can be refused. Each names what the operator saw (`from`, `base`), which must still
// hold; every hard rule is checked here, also for plans that the engine or a file made. One file decides a family each.
import { z } from 'zod';
import type { NewFact } from '#core/kernel/fact';
import { candidateId, eventId, placeId, roomId, type CandidateId, type PlaceId, type RoomId } from '#core/kernel/ids';
import type { Result } from '#core/kernel/result';
import type { RoomState } from '#core/room/room';
import type { RosterState } from '#core/roster/roster';
import { decideArrangement } from './decide-arrangement';
import { decideDrawing } from './decide-drawing';
import { decideMoves } from './decide-moves';
import { decidePins } from './decide-pins';
import { decidePublication } from './decide-publication';
import { planBase, seatingFacts, seatMove, seatPairs, seed } from './facts';
import type { BrokenRule } from './hard-rules';
import type { RulesFault } from './rules';
import { seatingRules } from './rules';
import type { SeatingFact, SeatingState } from './seating';

/** Blank reasons are refused, not malformed: an operator can cause them. */
const reason = z.string().trim().max(200);

export const seatingCommands = [
  z.object({ type: z.literal('ChangeSeatingRules'), rules: seatingRules }),
  z.object({
    type: z.literal('ArrangeSeats'),
    method: z.enum(['ticket-order', 'random']),
    seed,
    /** `everyone` arranges anew; `unseated` gives free places to those without one and moves nobody. */
    who: z.enum(['everyone', 'unseated']),
  }),
  /** A whole plan that the engine made, or a file, or that was in force before; whoever is not named has no place. */
  z.object({
    type: z.literal('TakeSeatPlan'),
    method: z.enum(['rules', 'list', 'restored']),
    seed,
    base: planBase,
    seats: seatPairs,
  }),
  /** `from` null seats someone who had no place. */
  z.object({ type: z.literal('MoveCandidate'), candidate: candidateId, from: placeId.nullable(), to: placeId }),
  z.object({
    type: z.literal('SwapCandidates'),
    a: candidateId,
    b: candidateId,
    placeA: placeId,
    placeB: placeId,
  }),
  z.object({ type: z.literal('UnseatCandidate'), candidate: candidateId, from: placeId }),
  /** A repair that was approved move by move: all or none. */
  z.object({ type: z.literal('MoveCandidates'), moves: z.array(seatMove).min(1).readonly(), reason }),
  z.object({ type: z.literal('PinCandidate'), candidate: candidateId, place: placeId }),
  z.object({ type: z.literal('UnpinCandidate'), candidate: candidateId, place: placeId }),
  /** `unseated`: how many the operator saw without a place, and agrees to publish without. */
  z.object({ type: z.literal('PublishPlan'), base: planBase, unseated: z.number().int().nonnegative() }),
  z.object({ type: z.literal('OpenDraw'), seed: seed.min(1), rooms: z.array(roomId).min(1).readonly() }),
  z.object({ type: z.literal('CloseDraw') }),
  z.object({ type: z.literal('SettleSeatDispute'), dispute: eventId, reason }),
  seatingFacts.SeatListExported.extend({ type: z.literal('RecordSeatList') }),
] as const;
export type SeatingCommand = z.infer<(typeof seatingCommands)[number]>;

export type SeatingRefusal =
  | { readonly kind: 'NobodyToSeat' }
  | { readonly kind: 'NoRooms' }
  | { readonly kind: 'TooFewPlaces'; readonly candidates: number; readonly places: number }
  /** There are places, but none that this candidate may take. */
  | { readonly kind: 'NoPlaceFits'; readonly candidate: CandidateId }
  | { readonly kind: 'AttendanceBegan'; readonly checkIns: number }
  /** Who is checked in sits where the check-in says; the plan must not move them. */
  | { readonly kind: 'CandidatePresent'; readonly candidate: CandidateId }
  /** The plan is not the one the operator looked at. */
  | { readonly kind: 'PlanChanged'; readonly planVersion: number }
  /** The candidate is not where the operator saw them. */
  | { readonly kind: 'SeatChanged'; readonly candidate: CandidateId; readonly now: PlaceId | null }
  | { readonly kind: 'PlaceTaken'; readonly place: PlaceId; readonly by: CandidateId }
  | { readonly kind: 'NothingToMove' }
  | { readonly kind: 'MoveReasonMissing' }
  | { readonly kind: 'RuleBroken'; readonly broken: BrokenRule }
  | { readonly kind: 'RulesUnchanged' }
  | { readonly kind: 'RulesContradict'; readonly fault: RulesFault }
  | { readonly kind: 'PinnedAlready'; readonly candidate: CandidateId; readonly place: PlaceId }
  | { readonly kind: 'NotPinned'; readonly candidate: CandidateId }
  | { readonly kind: 'NothingToPublish' }
  | { readonly kind: 'AlreadyPublished'; readonly planVersion: number }
  | { readonly kind: 'UnseatedRemain'; readonly unseated: number }
  | { readonly kind: 'DrawAlreadyOpen' }
  | { readonly kind: 'DrawNotOpen' }
  | { readonly kind: 'DrawRoomUnknown'; readonly room: RoomId }
  | { readonly kind: 'SeatedAlready'; readonly candidate: CandidateId; readonly place: PlaceId }
  | { readonly kind: 'NoLotLeft'; readonly candidate: CandidateId; readonly room: RoomId | null }
  | { readonly kind: 'DisputeUnknown' };

/** What a decision about seats looks at. `present`: who is checked in to some session. */
export interface SeatingGround {
  readonly roster: RosterState;
  readonly rooms: RoomState;
  readonly seating: SeatingState;
  readonly present: ReadonlySet<CandidateId>;
}

export type SeatingDecision = Result<NewFact<SeatingFact>, SeatingRefusal>;

export function decideSeating(command: SeatingCommand, ground: SeatingGround): SeatingDecision {
  switch (command.type) {
    case 'ArrangeSeats':
    case 'TakeSeatPlan':
      return decideArrangement(command, ground);
    case 'MoveCandidate':
    case 'SwapCandidates':
    case 'UnseatCandidate':
    case 'MoveCandidates':
      return decideMoves(command, ground);
    case 'ChangeSeatingRules':
    case 'PinCandidate':
    case 'UnpinCandidate':
      return decidePins(command, ground);
    case 'PublishPlan':
    case 'SettleSeatDispute':
    case 'RecordSeatList':
      return decidePublication(command, ground);
    case 'OpenDraw':
    case 'CloseDraw':
      return decideDrawing(command, ground);
  }
}
