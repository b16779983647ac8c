// What is due on the day, session by session, computed from the rules; the next duty stands out.
import { timeOf } from '#core/kernel/beijing-time';
import { dutiesOf, type DutyKind, type ExamPlan } from '#core/plan/plan';
import { Panel } from '../../components/panel';
import { useNow } from '../../state/clock';
import { useSay } from '../../state/ui-store';

/** What each duty is called (domain.md section 3). */
const dutyNames: Readonly<Record<DutyKind, readonly [zh: string, en: string]>> = {
  'proctor-arrival': ['监考员到岗', 'Proctors arrive'],
  'machine-check': ['开机检查', 'Machines checked'],
  admission: ['考生入场', 'Admission'],
  'rules-reading': ['宣读考场规则', 'Rules read out'],
  login: ['考生登录', 'Candidates log in'],
  start: ['开考', 'Start'],
  'late-cutoff': ['迟到截止', 'Late cut-off'],
  'earliest-hand-in': ['最早交卷', 'Earliest hand-in'],
  reminder: ['提醒剩余时间', 'Time reminder'],
  end: ['收卷', 'End'],
};

export function DayPanel({ plan }: { readonly plan: ExamPlan }) {
  const say = useSay();
  const now = useNow();
  const duties = plan.sessions.map((session) => ({ session, duties: dutiesOf(session, plan.rules) }));
  const next = duties.flatMap((entry) => entry.duties).find(({ at }) => at >= now);
  return (
    <Panel title={say('考试当天', 'The day')}>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {duties.map(({ session, duties: list }) => (
          <section key={session.id} aria-label={session.name}>
            <h3 className="mb-1 font-semibold text-brand">{session.name}</h3>
            <ol>
              {list.map((duty) => (
                <li
                  key={`${duty.kind}${duty.at}`}
                  className={`flex gap-3 rounded px-2 py-px ${duty === next ? 'bg-brand-wash font-semibold' : ''} ${duty.kind === 'start' || duty.kind === 'end' ? 'font-semibold' : ''}`}
                >
                  <time className="w-14 tabular-nums">{timeOf(duty.at)}</time>
                  <span>{say(...dutyNames[duty.kind])}</span>
                  {duty === next && <span className="ml-auto">{say('下一项', 'next')}</span>}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Panel>
  );
}
