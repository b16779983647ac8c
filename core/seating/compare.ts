// Two plans beside each other: who moved, who is new, who left. Used for the draft against what was published, for a
// proposal against the plan in force, and for any two published plans.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { publishedPlan, type PlaceByCandidate, type SeatingState } from './seating';

export interface PlanDifference {
  readonly moved: readonly { readonly candidate: CandidateId; readonly from: PlaceId; readonly to: PlaceId }[];
  readonly added: readonly { readonly candidate: CandidateId; readonly to: PlaceId }[];
  readonly left: readonly { readonly candidate: CandidateId; readonly from: PlaceId }[];
  readonly same: number;
}

export function compareOfPlans(before: PlaceByCandidate, after: PlaceByCandidate): PlanDifference {
  const pairs = [...after].map(([candidate, to]) => ({ candidate, from: before.get(candidate), to }));
  const moved = pairs.flatMap(({ candidate, from, to }) =>
    from === undefined || from === to ? [] : [{ candidate, from, to }],
  );
  const added = pairs.flatMap(({ candidate, from, to }) => (from === undefined ? [{ candidate, to }] : []));
  const left = [...before].flatMap(([candidate, from]) => (after.has(candidate) ? [] : [{ candidate, from }]));
  return { moved, added, left, same: after.size - moved.length - added.length };
}

/** What changed since the last publication; null when nothing was published yet. */
export function sincePublished(state: SeatingState): PlanDifference | null {
  const last = publishedPlan(state);
  return last ? compareOfPlans(last.placeByCandidate, state.placeByCandidate) : null;
}
