// Who sits where. Sheets carry the plan version that is counted here.
// Invariants: one place a candidate, one candidate a place; a plan changes as a whole, in one fact.
import { z } from 'zod';
import { Map as PersistentMap } from 'immutable';
import type { FactOf, Origin } from '#core/kernel/fact';
import { candidateId, placeId, type CandidateId, type PlaceId } from '#core/kernel/ids';
import { activeCandidates, type Candidate, type RosterFact, type RosterState } from '#core/roster/roster';

export const arrangementMethod = z.enum(['ticket-order', 'random']);
export type ArrangementMethod = z.infer<typeof arrangementMethod>;

export const seatingFacts = {
  /** The whole plan: who is not named has no place. */
  SeatsArranged: z.object({
    method: arrangementMethod,
    /** The seed makes a random plan explainable: the same seed gives the same plan. */
    seed: z.string().max(64),
    seats: z.array(z.tuple([candidateId, placeId])).readonly(),
  }),
} as const;
export type SeatingFact = FactOf<typeof seatingFacts>;

export interface SeatingState {
  readonly placeByCandidate: PersistentMap<CandidateId, PlaceId>;
  readonly candidateByPlace: PersistentMap<PlaceId, CandidateId>;
  /** 0 before the first arrangement; every change of the plan makes it one greater. */
  readonly planVersion: number;
  readonly arranged: { readonly at: number; readonly method: ArrangementMethod; readonly seed: string } | null;
}

export const noSeating: SeatingState = {
  placeByCandidate: PersistentMap(),
  candidateByPlace: PersistentMap(),
  planVersion: 0,
  arranged: null,
};

/** Follows the roster too: whoever is taken off the list frees the place. */
export function evolveSeating(state: SeatingState, fact: SeatingFact | RosterFact, origin: Origin): SeatingState {
  if (fact.type === 'RosterImported') return freed(state, fact.data.removed);
  const { method, seed, seats } = fact.data;
  return {
    placeByCandidate: PersistentMap(seats),
    candidateByPlace: PersistentMap(seats.map(([candidate, place]): [PlaceId, CandidateId] => [place, candidate])),
    planVersion: state.planVersion + 1,
    arranged: { at: origin.at, method, seed },
  };
}

function freed(state: SeatingState, gone: readonly CandidateId[]): SeatingState {
  const places = gone.flatMap((candidate) => state.placeByCandidate.get(candidate) ?? []);
  if (places.length === 0) return state;
  return {
    ...state,
    placeByCandidate: state.placeByCandidate.deleteAll(gone),
    candidateByPlace: state.candidateByPlace.deleteAll(places),
    planVersion: state.planVersion + 1,
  };
}

/** 未编排: people on the list without a place, in the order of their ticket numbers. They are always shown. */
export const unseated = (roster: RosterState, seating: SeatingState): readonly Candidate[] =>
  activeCandidates(roster).filter((c) => !seating.placeByCandidate.has(c.id));
