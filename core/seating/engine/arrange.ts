// The arrangement of an instance, from the question to the answer: refuse with a proof, or keep who can stay, search,
// settle by exact means the bans that the search could not keep, and draw lots among people who are alike. A generator,
// so that a worker can tell how far it is and stop between rounds.
import { shuffleAlike } from './anonymous-seats';
import { lowerBound } from './bound';
import { brokenBansIn } from './board';
import { decideBans, type Decision } from './exact';
import { prepareGround } from './prepare';
import { guideOf, type Guide } from './guide';
import type { PlanRow, SeatingInstance } from './instance';
import { at, type Ints } from './ints';
import { problemOf, type Problem } from './problem';
import { refusals, type Refusal } from './refusal';
import { keepSeats } from './repair';
import { searchPlans } from './search';
import { impossibleBans, shortPlaces, type Unplaceable } from './unplaceable';

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

/** Steps of the exact search for bans in one session. */
const exactBudget = 20_000;

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

  const kept = mode === 'repair' ? keepSeats(problem) : problem.sittings.pinned;
  let fixed = kept;
  let placeOf = yield* searched(quest, kept);
  const settled = settleBans(problem, kept, placeOf);
  if (!settled.ok) return { kind: 'refused', reasons: settled.reasons };
  if (settled.fixed !== kept) {
    placeOf = yield* searched(quest, settled.fixed);
    fixed = settled.fixed;
  }

  const ground = prepareGround(problem, fixed, { spareHalls: 0 });
  if (ground) shuffleAlike(problem, ground, placeOf, `${seed}/lots`);
  return { kind: 'arranged', rows: rowsOf(problem, placeOf), bound };
}

interface Quest {
  readonly problem: Problem;
  readonly guide: Guide;
  readonly bound: number;
  readonly seed: string;
}

/** The best place of every sitting that the rounds came to. */
function* searched(quest: Quest, fixed: Ints): Generator<Progress, Ints, void> {
  let placeOf = fixed;
  let rounds = 0;
  for (const found of searchPlans({ ...quest, fixed })) {
    placeOf = found.placeOf;
    rounds++;
    yield { rounds, cost: found.cost, bound: quest.bound };
  }
  return placeOf;
}

type Settled =
  | { readonly ok: true; readonly fixed: Ints }
  | { readonly ok: false; readonly reasons: readonly Unplaceable[] };

/** Where a plan breaks bans, fixes the people who have any on places that keep them all. */
function settleBans(problem: Problem, kept: Ints, placeOf: Ints): Settled {
  let fixed = kept;
  for (const [session, name] of problem.instance.sessions.entries()) {
    if (brokenBansIn(problem, placeOf, session) === 0) continue;
    const decision = decideOrRelease(problem, fixed, session);
    if (decision.kind === 'placed') fixed = decision.fixed;
    else if (decision.kind === 'unknown') return { ok: false, reasons: [{ code: 'NOT_FOUND', session: name }] };
    else return { ok: false, reasons: [impossibleBans(problem, session, exactBudget)] };
  }
  return { ok: true, fixed };
}

/** In a repair one person more may have to move, or in the end everyone, before the bans can be kept. */
function decideOrRelease(problem: Problem, fixed: Ints, session: number): Decision {
  const { pinned, session: sessionOf } = problem.sittings;
  const first = decideBans(problem, fixed, session, exactBudget);
  if (first.kind === 'placed') return first;
  const stayers = [...fixed.keys()].filter((s) => at(fixed, s) !== at(pinned, s) && at(sessionOf, s) === session);
  if (stayers.length === 0) return first;
  const without = (leaving: readonly number[]) => {
    const released = Int32Array.from(fixed);
    for (const s of leaving) released[s] = -1;
    return decideBans(problem, released, session, exactBudget);
  };
  for (const s of stayers) {
    const decision = without([s]);
    if (decision.kind === 'placed') return decision;
  }
  return without(stayers);
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
