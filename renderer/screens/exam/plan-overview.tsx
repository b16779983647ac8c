// The exam as it stands: sessions, what is due on the day, the calendar before it, the rules. Each part can be changed.
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { dateText, timeRange } from '#core/documents/format';
import type { ExamPlan } from '#core/plan/plan';
import { activeCandidates } from '#core/roster/roster';
import { unseated } from '#core/seating/seating';
import { Button } from '../../components/button';
import { Panel, Screen } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { CalendarPanel } from './calendar-panel';
import { DayPanel } from './day-panel';
import { NextStep } from './next-step';
import { RulesDialog } from './rules-dialog';
import { RulesSummary } from './rules-summary';
import { SessionsDialog } from './sessions-dialog';

export function PlanOverview({ plan }: { readonly plan: ExamPlan }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const [editing, setEditing] = useState<'sessions' | 'rules' | null>(null);
  const people = activeCandidates(state.roster).length;
  const open = unseated(state.roster, state.seating).length;
  const change = (what: 'sessions' | 'rules') => (
    <Button icon={<Pencil size={18} aria-hidden />} onClick={() => setEditing(what)}>
      {say('修改', 'Change')}
    </Button>
  );
  return (
    <Screen
      title={say('考试', 'Exam')}
      summary={say(
        `${plan.siteName} · ${state.rooms.size} 个考场 · ${people} 名考生${open > 0 ? ` · 未编排 ${open} 人` : ''}`,
        `${plan.siteName} · ${state.rooms.size} rooms · ${people} candidates${open > 0 ? ` · ${open} without a seat` : ''}`,
      )}
      actions={<NextStep people={people} open={open} rooms={state.rooms.size} />}
    >
      <div className="grid grid-cols-2 items-start gap-4">
        <div className="flex flex-col gap-4">
          <Panel title={say('场次', 'Sessions')} actions={change('sessions')}>
            <table className="w-full text-left text-lg">
              <thead className="sr-only">
                <tr>
                  <th>{say('场次', 'Session')}</th>
                  <th>{say('日期', 'Date')}</th>
                  <th>{say('时间', 'Time')}</th>
                </tr>
              </thead>
              <tbody>
                {plan.sessions.map((session) => (
                  <tr key={session.id} className="border-t border-line">
                    <td className="py-2 font-semibold">{session.name}</td>
                    <td className="py-2">{dateText(session.date, lang)}</td>
                    <td className="py-2 tabular-nums">{timeRange(session)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="mt-3 text-ink-soft">
              {say('级别：', 'Levels: ')}
              {plan.levels.join(say('、', ', '))}
            </p>
          </Panel>
          <Panel title={say(`考场规则：${plan.rules.name}`, `Rules: ${plan.rules.name}`)} actions={change('rules')}>
            <RulesSummary rules={plan.rules} />
          </Panel>
          <CalendarPanel plan={plan} />
        </div>
        <DayPanel plan={plan} />
      </div>
      <SessionsDialog open={editing === 'sessions'} plan={plan} onClose={() => setEditing(null)} />
      <RulesDialog open={editing === 'rules'} rules={plan.rules} onClose={() => setEditing(null)} />
    </Screen>
  );
}
