// The preparation calendar, computed from the exam day: what is past, due now, or ahead.
import { calendarOf, type MilestoneKind } from '#core/plan/calendar';
import type { ExamPlan } from '#core/plan/plan';
import { Panel } from '../../components/panel';
import { useNow } from '../../state/clock';
import { useSay } from '../../state/ui-store';

const names: Readonly<Record<MilestoneKind, readonly [zh: string, en: string]>> = {
  'registration-closes': ['报名截止', 'Registration'],
  arranging: ['考场编排', 'Arranging'],
  printing: ['打印各表', 'Printing'],
  exam: ['考试', 'Exam'],
};

export function CalendarPanel({ plan }: { readonly plan: ExamPlan }) {
  const say = useSay();
  const milestones = calendarOf(plan, useNow());
  const states = { past: ['✓', say('已过', 'past')], now: ['●', say('现在', 'now')], ahead: ['', ''] } as const;
  return (
    <Panel title={say('准备日程', 'Preparation')}>
      <ol className="grid grid-cols-4 gap-2">
        {milestones.map(({ kind, from, to, state }) => (
          <li
            key={kind}
            className={`rounded-md border px-2.5 py-1.5 ${state === 'now' ? 'border-brand bg-brand-wash font-semibold' : 'border-line'}`}
          >
            <p>{say(...names[kind])}</p>
            <p className="text-sm text-ink-soft tabular-nums">
              {shortDay(from)}
              {to === from ? '' : `–${shortDay(to)}`} <span aria-hidden>{states[state][0]}</span>
              <span className="sr-only">{states[state][1]}</span>
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** 11-19 */
const shortDay = (date: string): string => date.slice(5);
