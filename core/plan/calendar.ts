// The preparation calendar: what is due how many days before the exam day D. Source: the notice's run of autumn 2022
// (product.md P1, domain.md section 0): registration closes D-8, arranging D-7 to D-3, tickets, sheets and stickers D-2.
import { TZDate } from '@date-fns/tz';
import { formatISO, subDays } from 'date-fns';
import { dateOf, instantOf, zone } from '#core/kernel/beijing-time';
import { compareText } from '#core/kernel/text';
import type { ExamPlan } from './plan';

export type MilestoneKind = 'registration-closes' | 'arranging' | 'printing' | 'exam';

export interface Milestone {
  readonly kind: MilestoneKind;
  /** Beijing dates, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly state: 'past' | 'now' | 'ahead';
}

/** Milestones in order of time. D is the day of the first session; the exam lasts until the day of the last. */
export function calendarOf(plan: ExamPlan, now: number): readonly Milestone[] {
  const days = plan.sessions.map(({ date }) => date).sort(compareText);
  const [first = '', last = first] = [days[0], days.at(-1)];
  const examDay = new TZDate(instantOf(first, '12:00'), zone);
  const before = (count: number) => formatISO(subDays(examDay, count), { representation: 'date' });
  const today = dateOf(now);
  const milestone = (kind: MilestoneKind, from: string, to: string): Milestone => ({
    kind,
    from,
    to,
    state: today > to ? 'past' : today < from ? 'ahead' : 'now',
  });
  return [
    milestone('registration-closes', before(8), before(8)),
    milestone('arranging', before(7), before(3)),
    milestone('printing', before(2), before(2)),
    milestone('exam', first, last),
  ];
}
