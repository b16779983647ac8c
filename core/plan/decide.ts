// Wishes about the exam plan, and when they are refused.
import { z } from 'zod';
import type { NewFact } from '#core/kernel/fact';
import { err, ok, type Result } from '#core/kernel/result';
import { examPlan, session, startOf, endOf, type PlanFact, type PlanState, type Session } from './plan';
import { ruleProfile } from './rule-profile';

export const planCommands = [
  z.object({ type: z.literal('FoundExam'), plan: examPlan }),
  z.object({ type: z.literal('ChangeSessions'), sessions: z.array(session).min(1).max(12).readonly() }),
  z.object({ type: z.literal('ChangeRuleProfile'), rules: ruleProfile }),
] as const;
export type PlanCommand = z.infer<(typeof planCommands)[number]>;

export type PlanRefusal =
  | { readonly kind: 'ExamAlreadyFounded'; readonly title: string }
  | { readonly kind: 'ExamNotFounded' }
  | { readonly kind: 'SessionEndsBeforeStart'; readonly session: string }
  | { readonly kind: 'SessionsOverlap'; readonly session: string; readonly other: string }
  | { readonly kind: 'SessionRepeated'; readonly session: string }
  | { readonly kind: 'SessionInUse'; readonly session: string; readonly checkIns: number };

/** `checkIns` counts the check-ins of a session, so that a session in use can't be taken away. */
export function decidePlan(
  command: PlanCommand,
  state: PlanState,
  checkIns: (session: Session) => number,
): Result<NewFact<PlanFact>, PlanRefusal> {
  if (command.type === 'FoundExam') {
    if (state) return err({ kind: 'ExamAlreadyFounded', title: state.title });
    const wrong = wrongSessions(command.plan.sessions);
    return wrong ? err(wrong) : ok({ type: 'ExamFounded', keys: ['plan'], data: { plan: command.plan } });
  }
  if (!state) return err({ kind: 'ExamNotFounded' });
  if (command.type === 'ChangeRuleProfile')
    return ok({ type: 'RuleProfileChanged', keys: ['plan'], data: { rules: command.rules } });

  const wrong = wrongSessions(command.sessions);
  if (wrong) return err(wrong);
  const lost = state.sessions.find((s) => checkIns(s) > 0 && !command.sessions.some((kept) => kept.id === s.id));
  if (lost) return err({ kind: 'SessionInUse', session: lost.name, checkIns: checkIns(lost) });
  return ok({ type: 'SessionsChanged', keys: ['plan'], data: { sessions: command.sessions } });
}

function wrongSessions(sessions: readonly Session[]): PlanRefusal | null {
  const ordered = [...sessions].sort((a, b) => startOf(a) - startOf(b));
  for (const [i, s] of ordered.entries()) {
    if (endOf(s) <= startOf(s)) return { kind: 'SessionEndsBeforeStart', session: s.name };
    if (ordered.findIndex((other) => other.id === s.id) !== i) return { kind: 'SessionRepeated', session: s.name };
    const next = ordered[i + 1];
    if (next && startOf(next) < endOf(s)) return { kind: 'SessionsOverlap', session: s.name, other: next.name };
  }
  return null;
}
