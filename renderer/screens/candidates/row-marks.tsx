// How a row and a problem look: each state has a shape and a word of its own, beside its colour.
import { CircleCheck, CircleMinus, OctagonX, TriangleAlert, Wrench, type LucideIcon } from 'lucide-react';
import type { Severity } from '#core/roster/problems';
import { useSay, useUi } from '../../state/ui-store';
import type { RowState } from './preview-rows';
import { severityText } from './words';

interface Mark {
  readonly icon: LucideIcon;
  readonly colour: string;
}

const stateMarks: Readonly<Record<RowState, Mark & { readonly zh: string; readonly en: string }>> = {
  clean: { icon: CircleCheck, colour: 'text-good', zh: '导入', en: 'Taken' },
  mended: { icon: Wrench, colour: 'text-brand', zh: '已修正', en: 'Mended' },
  check: { icon: TriangleAlert, colour: 'text-warn', zh: '需核对', en: 'Check' },
  refused: { icon: OctagonX, colour: 'text-bad', zh: '不导入', en: 'Not taken' },
  'passed-over': { icon: CircleMinus, colour: 'text-ink-soft', zh: '非考生', en: 'No person' },
};

const severityMarks: Readonly<Record<Severity, Mark>> = {
  error: { icon: OctagonX, colour: 'text-bad' },
  warning: { icon: TriangleAlert, colour: 'text-warn' },
  info: { icon: Wrench, colour: 'text-brand' },
};

export function StateMark({ state }: { readonly state: RowState }) {
  const say = useSay();
  const { icon: Icon, colour, zh, en } = stateMarks[state];
  return (
    <span className={`inline-flex items-center align-middle gap-1.5 font-medium ${colour}`}>
      <Icon size={18} aria-hidden className="shrink-0" />
      {say(zh, en)}
    </span>
  );
}

interface ProblemLineProps {
  readonly severity: Severity;
  readonly text: string;
}

export function ProblemLine({ severity, text }: ProblemLineProps) {
  const lang = useUi((ui) => ui.lang);
  const { icon: Icon, colour } = severityMarks[severity];
  return (
    <p className="flex items-start gap-2 leading-6">
      <Icon size={16} aria-hidden className={`mt-1 shrink-0 ${colour}`} />
      <span>
        <b className={`font-semibold ${colour}`}>{severityText(severity, lang)}</b>{' '}
        <span className="selectable">{text}</span>
      </span>
    </p>
  );
}
