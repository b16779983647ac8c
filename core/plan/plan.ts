// The exam plan (考核计划): what is examined, when, at which levels, by which rules. There is at most one per data folder.
import { z } from 'zod';
import { clockTime, dateOf, instantOf, isoDate } from '#core/kernel/beijing-time';
import type { FactOf } from '#core/kernel/fact';
import { sessionId, type SessionId } from '#core/kernel/ids';
import { ruleProfile, type RuleProfile } from './rule-profile';

/** Levels of the certificate; codes 1/2/3 on the ministry's platform (domain.md section 0). */
export const levels = ['初级', '中级', '高级'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

export const session = z
  .object({
    id: sessionId,
    /** 理论, 实操 */
    name: z.string().min(1).max(20),
    date: isoDate,
    start: clockTime,
    end: clockTime,
  })
  .readonly();
export type Session = z.infer<typeof session>;

export const examPlan = z
  .object({
    title: z.string().min(1).max(80),
    siteName: z.string().min(1).max(60),
    siteCode: z.string().max(20),
    levels: z.array(level).min(1).readonly(),
    sessions: z.array(session).min(1).max(12).readonly(),
    rules: ruleProfile,
  })
  .readonly();
export type ExamPlan = z.infer<typeof examPlan>;

export const planFacts = {
  ExamFounded: z.object({ plan: examPlan }),
  SessionsChanged: z.object({ sessions: z.array(session).min(1).readonly() }),
  RuleProfileChanged: z.object({ rules: ruleProfile }),
} as const;
export type PlanFact = FactOf<typeof planFacts>;

/** `null` until the exam is founded. */
export type PlanState = ExamPlan | null;

export function evolvePlan(state: PlanState, fact: PlanFact): PlanState {
  switch (fact.type) {
    case 'ExamFounded':
      return fact.data.plan;
    case 'SessionsChanged':
      return state && { ...state, sessions: fact.data.sessions };
    case 'RuleProfileChanged':
      return state && { ...state, rules: fact.data.rules };
  }
}

export const sessionOf = (plan: PlanState, id: SessionId): Session | undefined =>
  plan?.sessions.find((s) => s.id === id);

export const startOf = (s: Session): number => instantOf(s.date, s.start);
export const endOf = (s: Session): number => instantOf(s.date, s.end);

/** The session that is on or next at `now`; after the last one, the last. On another day than any session: the first. */
export function currentSession(plan: ExamPlan, now: number): Session | undefined {
  const today = plan.sessions.filter((s) => s.date === dateOf(now));
  return today.find((s) => now <= endOf(s)) ?? today.at(-1) ?? plan.sessions[0];
}

export type DutyKind =
  | 'proctor-arrival'
  | 'machine-check'
  | 'admission'
  | 'rules-reading'
  | 'login'
  | 'start'
  | 'late-cutoff'
  | 'earliest-hand-in'
  | 'reminder'
  | 'end';

/** What is due in a session and when (ms since 1970), in order of time. Rule: domain.md section 3. */
export function dutiesOf(s: Session, rules: RuleProfile): readonly { readonly kind: DutyKind; readonly at: number }[] {
  const before = (m: number) => startOf(s) - m * 60_000;
  const duties: { readonly kind: DutyKind; readonly at: number }[] = [
    { kind: 'proctor-arrival', at: before(rules.proctorArrival) },
    { kind: 'machine-check', at: before(rules.machineCheck) },
    { kind: 'admission', at: before(rules.admission) },
    { kind: 'rules-reading', at: before(rules.rulesReading) },
    { kind: 'login', at: before(rules.login) },
    { kind: 'start', at: startOf(s) },
    { kind: 'late-cutoff', at: startOf(s) + rules.lateCutoff * 60_000 },
    ...earliestHandIn(s, rules),
    ...rules.reminders.map((m) => ({ kind: 'reminder' as const, at: endOf(s) - m * 60_000 })),
    { kind: 'end', at: endOf(s) },
  ];
  return duties.sort((a, b) => a.at - b.at);
}

function earliestHandIn(s: Session, { earliestHandIn: rule }: RuleProfile) {
  if (rule.kind === 'anytime') return [];
  const at = rule.kind === 'last' ? endOf(s) - rule.minutes * 60_000 : startOf(s) + rule.minutes * 60_000;
  return [{ kind: 'earliest-hand-in' as const, at }];
}
