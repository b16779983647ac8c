// The arrangement in numbers, and which plan is in force.
import { momentText } from '#core/documents/format';
import type { SeatingState } from '#core/seating/seating';
import { useSay } from '../../state/ui-store';
import type { Figures } from './figures';

export function FiguresLine({ figures }: { readonly figures: Figures }) {
  const say = useSay();
  const { expected, places, seated, unseated, missing } = figures;
  return (
    <dl className="flex flex-wrap items-baseline gap-x-5 text-lg">
      <Figure name={say('应编排', 'To seat')} value={expected} />
      <Figure name={say('可编排机位', 'Places')} value={places} />
      <Figure name={say('已编排', 'Seated')} value={seated} />
      <Figure name={say('未编排', 'Unseated')} value={unseated} tone={unseated > 0 ? 'text-warn' : 'text-ink'} />
      {missing > 0 && <Figure name={say('机位还差', 'Places short')} value={missing} tone="text-bad" />}
    </dl>
  );
}

function Figure({
  name,
  value,
  tone = 'text-ink',
}: {
  readonly name: string;
  readonly value: number;
  readonly tone?: string;
}) {
  return (
    <div className={`flex items-baseline gap-1.5 ${tone}`}>
      <dt className="text-base">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

export function PlanInForce({ seating }: { readonly seating: SeatingState }) {
  const say = useSay();
  const { arranged, planVersion } = seating;
  if (!arranged) return <span className="text-ink-soft">{say('还没有编排方案', 'No plan yet')}</span>;
  const { method, seed } = arranged;
  const way = {
    'ticket-order': say('按准考证号', 'by ticket number'),
    random: say(`随机，种子 ${seed}`, `random, seed ${seed}`),
    rules: say(`按规则，种子 ${seed}`, `by rules, seed ${seed}`),
    list: say('导入的编排表', 'from a list'),
    restored: say('恢复的编排', 'restored'),
  }[method];
  return (
    <span className="selectable text-ink-soft tabular-nums">
      {say(`方案第 ${planVersion} 版 · ${way} · `, `Plan version ${planVersion} · ${way} · `)}
      {momentText(arranged.at)}
    </span>
  );
}
