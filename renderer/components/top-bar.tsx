// What holds for every screen: which exam, which session, who is at the keyboard, what time it is.
import { Languages, UserRound } from 'lucide-react';
import { useState } from 'react';
import { dateOf, secondsOf } from '#core/kernel/beijing-time';
import { timeRange } from '#core/documents/format';
import { useNow } from '../state/clock';
import { useSession } from '../state/chosen';
import { useStation } from '../state/station-store';
import { chooseSession, setLang, useSay, useUi } from '../state/ui-store';
import { OperatorDialog } from './operator-dialog';
import { Segmented } from './segmented';

export function TopBar() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const operator = useUi((ui) => ui.operator);
  const plan = useStation(({ state }) => state.plan);
  const session = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line bg-paper px-4">
      <p className="min-w-0 flex-1 truncate text-lg font-semibold" title={plan?.title}>
        {plan?.title ?? say('考场站', 'Proctor Station')}
      </p>
      {plan && (
        <Segmented
          quiet
          label={say('场次', 'Session')}
          value={session?.id ?? ''}
          choices={plan.sessions.map((each) => ({ value: each.id, text: `${each.name} ${timeRange(each)}` }))}
          onChoose={(id) => id !== '' && chooseSession(id)}
        />
      )}
      <button
        type="button"
        onClick={() => setAsking(true)}
        className="flex min-h-10 max-w-56 items-center gap-2 rounded-md border border-line-strong px-3"
      >
        <UserRound size={18} aria-hidden className="shrink-0" />
        <span className="truncate">{operator || say('未签名', 'Not signed in')}</span>
      </button>
      <button
        type="button"
        aria-label={say('切换到英文', 'Switch to Chinese')}
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
        className="flex min-h-10 items-center gap-2 rounded-md border border-line-strong px-3"
      >
        <Languages size={18} aria-hidden />
        {lang === 'zh' ? 'EN' : '中文'}
      </button>
      <Clock />
      <OperatorDialog open={asking} onClose={() => setAsking(false)} />
    </header>
  );
}

function Clock() {
  const say = useSay();
  const now = useNow();
  return (
    <div className="text-right leading-tight" aria-label={say('北京时间', 'Beijing time')} role="timer">
      <div className="text-xl font-semibold tabular-nums">{secondsOf(now)}</div>
      <div className="text-xs text-ink-soft tabular-nums">
        {say('北京时间', 'Beijing')} {dateOf(now)}
      </div>
    </div>
  );
}
