// Undo as a wish of its own: the command that takes a change of seats back, made from the fact alone and the state before
// it. It is decided like any other, so an undo that no longer fits is refused, never forced. Redo is the inverse of the
// undo.
import type { EventId } from '#core/kernel/ids';
import type { SeatingCommand } from './decide';
import { baseOf, movesOf, type SeatingFact, type SeatingState } from './seating';

export interface DoneFact {
  readonly id: EventId;
  readonly fact: SeatingFact;
}

/**
 * null for what can't be taken back: a publication, a draw, an export, a settled dispute. `before` is the state before the
 * fact, `now` the one in which it is to be taken back.
 */
export function inverseOf({ id, fact }: DoneFact, before: SeatingState, now: SeatingState): SeatingCommand | null {
  switch (fact.type) {
    case 'SeatMoved': {
      const { candidate, from, to } = fact.data;
      if (to === null) return from === null ? null : { type: 'MoveCandidate', candidate, from: null, to: from };
      return from === null
        ? { type: 'UnseatCandidate', candidate, from: to }
        : { type: 'MoveCandidate', candidate, from: to, to: from };
    }
    case 'SeatsSwapped': {
      const { a, b, placeA, placeB } = fact.data;
      return { type: 'SwapCandidates', a, b, placeA: placeB, placeB: placeA };
    }
    case 'SeatsMoved': {
      const moves = movesOf(fact).map(({ candidate, from, to }) => ({ candidate, from: to, to: from }));
      return { type: 'MoveCandidates', moves, reason: fact.data.reason };
    }
    case 'SeatsArranged':
      return {
        type: 'TakeSeatPlan',
        method: 'restored',
        seed: before.arranged?.seed ?? '',
        // What was changed since must have been taken back: then the plan is again what this fact made it.
        base: isPlan(now, fact.data.seats) ? baseOf(now) : id,
        seats: [...before.placeByCandidate.entries()],
      };
    case 'CandidatePinned':
      return { type: 'UnpinCandidate', ...fact.data };
    case 'CandidateUnpinned':
      return { type: 'PinCandidate', ...fact.data };
    case 'SeatingRulesChanged':
      return { type: 'ChangeSeatingRules', rules: before.rules };
    case 'DrawOpened':
      return { type: 'CloseDraw' };
    case 'DrawClosed':
      return before.draw && { type: 'OpenDraw', ...before.draw };
    case 'SeatDrawn':
    case 'PlanPublished':
    case 'SeatDisputeSettled':
    case 'SeatListExported':
      return null;
  }
}

const isPlan = (
  { placeByCandidate }: SeatingState,
  seats: Extract<SeatingFact, { type: 'SeatsArranged' }>['data']['seats'],
): boolean =>
  placeByCandidate.size === seats.length &&
  seats.every(([candidate, place]) => placeByCandidate.get(candidate) === place);
