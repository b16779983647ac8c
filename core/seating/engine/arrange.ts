// The arrangement of an instance, from the question to the answer: refuse with a proof, or keep who can stay, search,
// settle by exact means the bans that the search could not keep, and draw lots among people who are alike. A generator,
// so that a worker can tell how far it is and stop between rounds.
import { shuffleAlike } from './anonymous-seats';
import { lowerBound } from './bound';
import { guideOf, type Guide } from './guide';
import type { PlanRow, SeatingInstance } from './instance';
import { at, type Ints } from './ints';
import { banCost } from './rooming-cost';
import { problemOf, type Problem } from './problem';
import { refusals, type Refusal } from './refusal';
import { waysToKeep } from './repair';
import { improvePlan, searchPlans } from './search';
import { settleBans } from './settle';
import { shortPlaces, type Unplaceable } from './unplaceable';

export interface Progress {
  /** Rounds of the search that are done. */
  readonly rounds: number;
  /** Weighted cost of the best plan so far, and the bound below which none can be; moves apart. */
  readonly cost: number;
  readonly bound: number;
}

export type Arrangement =
  | {
      readonly kind: 'arranged';
      /** By ticket, then by session. */
      readonly rows: readonly PlanRow[];
      /** No plan costs less, moves apart. */
      readonly bound: number;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly (Refusal | Unplaceable)[] };

export interface ArrangeOptions {
  readonly seed: string;
  /** `repair`: people of `previous` keep their seats wherever the hard rules let them. */
  readonly mode: 'new' | 'repair';
}

/** Rounds after which bans that are still broken are decided exactly. */
const roundsBeforeProof = 5;

/** Runs to the end. */
export function arrange(instance: SeatingInstance, options: ArrangeOptions): Arrangement {
  const running = arranging(instance, options);
  for (;;) {
    const step = running.next();
    if (step.done) return step.value;
  }
}

export function* arranging(
  instance: SeatingInstance,
  { seed, mode }: ArrangeOptions,
): Generator<Progress, Arrangement, void> {
  const proven = refusals(instance);
  if (proven.length > 0) return { kind: 'refused', reasons: proven };
  const problem = problemOf(instance);
  const short = shortPlaces(problem, problem.sittings.pinned);
  if (short.length > 0) return { kind: 'refused', reasons: short };
  const guide = guideOf(problem);
  const bound = lowerBound(problem, guide);
  const quest: Quest = { problem, guide, bound, seed };

  const ways = mode === 'repair' ? waysToKeep(problem) : [problem.sittings.pinned];
  let fixed = ways[0] ?? problem.sittings.pinned;
  let placeOf = yield* searched(quest, fixed, roundsBeforeProof);
  let settled = settleBans(problem, ways, placeOf);
  if (settled.kind === 'unknown') {
    placeOf = yield* searched(quest, fixed, Infinity);
    settled = settleBans(problem, ways, placeOf);
  }
  if (settled.kind === 'impossible' || settled.kind === 'unknown') return { kind: 'refused', reasons: settled.reasons };
  if (settled.kind === 'fixed') {
    placeOf = yield* searched(quest, settled.fixed, Infinity);
    fixed = settled.kept;
    placeOf = improvePlan({ ...quest, fixed }, placeOf);
  }

  shuffleAlike(problem, fixed, placeOf, `${seed}/lots`);
  return { kind: 'arranged', rows: rowsOf(problem, placeOf), bound };
}

interface Quest {
  readonly problem: Problem;
  readonly guide: Guide;
  readonly bound: number;
  readonly seed: string;
}

/** The best place of every sitting that the rounds came to. Gives up when bans are still broken after `mostBroken`. */
function* searched(quest: Quest, fixed: Ints, mostBroken: number): Generator<Progress, Ints, void> {
  let placeOf = fixed;
  let rounds = 0;
  for (const found of searchPlans({ ...quest, fixed })) {
    placeOf = found.placeOf;
    rounds++;
    yield { rounds, cost: found.cost, bound: quest.bound };
    if (found.cost >= banCost && rounds >= mostBroken) break;
  }
  return placeOf;
}

function rowsOf({ candidates, instance, places, sittings }: Problem, placeOf: Ints): readonly PlanRow[] {
  return Array.from({ length: sittings.count }, (_, s): PlanRow => {
    const seat = places.seat[at(placeOf, s)];
    const ticket = candidates[at(sittings.candidate, s)]?.ticket;
    const session = instance.sessions[at(sittings.session, s)];
    if (!seat || ticket === undefined || session === undefined) throw new Error('somebody was left without a seat');
    return [ticket, session, seat.id, seat.number];
  });
}
