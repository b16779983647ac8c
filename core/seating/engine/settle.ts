// Bans that the search could not keep are decided exactly (exact.ts). In a repair this may take another way to keep
// people, one person more who moves, or in the end a new plan for everyone who is not pinned.
import { brokenBansIn } from './board';
import { decideBans, type Decision } from './exact';
import { at, type Ints } from './ints';
import type { Problem } from './problem';
import { without } from './repair';
import { impossibleBans, type Unplaceable } from './unplaceable';

/** Steps of the exact search in one session. */
const exactBudget = 20_000;

export type Settled =
  | { readonly kind: 'kept' }
  /** Places for the people with bans that keep them all. */
  | {
      readonly kind: 'fixed';
      readonly fixed: Ints;
      /** Who was kept before: they must stay; the people with bans need not stay where they were put. */
      readonly kept: Ints;
    }
  | { readonly kind: 'impossible' | 'unknown'; readonly reasons: readonly Unplaceable[] };

/** `ways`: whom a repair may keep, the best way first; `placeOf` was found for that one. */
export function settleBans(problem: Problem, ways: readonly Ints[], placeOf: Ints): Settled {
  const { instance, sittings } = problem;
  const all = [...instance.sessions.keys()];
  const broken = all.filter((session) => brokenBansIn(problem, placeOf, session) > 0);
  if (broken.length === 0) return { kind: 'kept' };
  const [first = sittings.pinned, ...others] = ways;
  for (const { fixed, sessions } of [
    { fixed: first, sessions: broken },
    ...others.map((way) => ({ fixed: way, sessions: all })),
    ...oneMoreLeaving(problem, first, broken),
  ]) {
    const decision = decideSessions(problem, fixed, sessions);
    if (decision.kind === 'placed') return { kind: 'fixed', fixed: decision.fixed, kept: fixed };
  }
  return settleAnew(problem, all);
}

function decideSessions(problem: Problem, fixed: Ints, sessions: readonly number[]): Decision {
  let decided = fixed;
  for (const session of sessions) {
    const decision = decideBans(problem, decided, session, exactBudget);
    if (decision.kind !== 'placed') return decision;
    decided = decision.fixed;
  }
  return { kind: 'placed', fixed: decided };
}

function oneMoreLeaving(
  { sittings }: Problem,
  fixed: Ints,
  broken: readonly number[],
): readonly { readonly fixed: Ints; readonly sessions: readonly number[] }[] {
  const stayers = [...fixed.keys()].filter(
    (s) => at(fixed, s) !== at(sittings.pinned, s) && broken.includes(at(sittings.session, s)),
  );
  return stayers.map((s) => ({ fixed: without(fixed, [s]), sessions: broken }));
}

/** With nobody kept but the pinned: places, or the proof that there are none. */
function settleAnew(problem: Problem, sessions: readonly number[]): Settled {
  let fixed = problem.sittings.pinned;
  for (const session of sessions) {
    const decision = decideBans(problem, fixed, session, exactBudget);
    if (decision.kind === 'placed') fixed = decision.fixed;
    else if (decision.kind === 'impossible')
      return { kind: decision.kind, reasons: [impossibleBans(problem, session, exactBudget)] };
    else
      return { kind: 'unknown', reasons: [{ code: 'NOT_FOUND', session: problem.instance.sessions[session] ?? '' }] };
  }
  return { kind: 'fixed', fixed, kept: problem.sittings.pinned };
}
