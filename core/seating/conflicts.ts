// Which rules a plan breaks at which place: the hard ones, which must be mended, and the neighbours that the soft rules
// count. The engine's own score is the account, so that heat map, sentence and score can't disagree.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { scorePlan, type PlanScore } from './engine/score';
import { judgeOf, planOf, type BrokenRule, type Ground } from './hard-rules';
import { instanceOf } from './instance-of';
import type { SeatingState } from './seating';

/** Two neighbours who share what neighbours should not. */
export interface NeighbourConflict {
  readonly kind: 'class' | 'major' | 'school' | 'level';
  readonly other: CandidateId;
  readonly otherPlace: PlaceId;
  readonly cost: number;
}

export interface PlaceConflicts {
  readonly candidate: CandidateId;
  /** Must be mended before the plan can be published. */
  readonly broken: readonly BrokenRule[];
  /** The dearest first. */
  readonly neighbours: readonly NeighbourConflict[];
}

export interface PlanAccount {
  readonly score: PlanScore;
  readonly atPlace: ReadonlyMap<PlaceId, PlaceConflicts>;
}

/** What a plan is looked at with. */
export interface SeatedGround extends Ground {
  readonly seating: SeatingState;
}

const accounts = new WeakMap<SeatingState, { readonly ground: SeatedGround; readonly account: PlanAccount }>();

/** The score of the plan in force and every conflict by place; remembered while roster, rooms and plan stay the same. */
export function accountOf(ground: SeatedGround): PlanAccount {
  const known = accounts.get(ground.seating);
  if (known && known.ground.roster === ground.roster && known.ground.rooms === ground.rooms) return known.account;
  const account = newAccount(ground);
  accounts.set(ground.seating, { ground, account });
  return account;
}

/** Why a place is a conflict; null when nobody sits there or nothing is wrong. */
export function whyConflict(ground: SeatedGround, place: PlaceId): PlaceConflicts | null {
  return accountOf(ground).atPlace.get(place) ?? null;
}

/** How bad each place is: Infinity where a hard rule is broken, else what its neighbours cost. Places at peace are absent. */
export function heat(ground: SeatedGround): ReadonlyMap<PlaceId, number> {
  return new Map(
    [...accountOf(ground).atPlace].map(([place, { broken, neighbours }]) => [
      place,
      broken.length > 0 ? Infinity : neighbours.reduce((sum, { cost }) => sum + cost, 0),
    ]),
  );
}

function newAccount(ground: SeatedGround): PlanAccount {
  const { placeByCandidate } = ground.seating;
  const { instance, rowsOf, seatsOf } = instanceOf(ground, {});
  const score = scorePlan(instance, rowsOf(placeByCandidate));
  const neighbours = new Map<CandidateId, NeighbourConflict[]>();
  const note = (one: CandidateId, conflict: NeighbourConflict) =>
    neighbours.set(one, [...(neighbours.get(one) ?? []), conflict]);
  for (const { kind, cost, a, b, seatA, seatB } of score.conflicts) {
    const [[one, place] = [], [other, otherPlace] = []] = seatsOf([
      [a, '', seatA],
      [b, '', seatB],
    ]);
    if (!one || !place || !other || !otherPlace) continue;
    note(one, { kind, cost, other, otherPlace });
    note(other, { kind, cost, other: one, otherPlace: place });
  }
  const judge = judgeOf(ground);
  const plan = planOf(ground.seating);
  const atPlace = new Map<PlaceId, PlaceConflicts>();
  for (const [candidate, place] of placeByCandidate) {
    const broken = judge.brokenBy(candidate, plan);
    const own = (neighbours.get(candidate) ?? []).toSorted((x, y) => y.cost - x.cost);
    if (broken.length + own.length > 0) atPlace.set(place, { candidate, broken, neighbours: own });
  }
  return { score, atPlace };
}
