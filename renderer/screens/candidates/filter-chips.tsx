// One of several groups is in sight; each says how many it has, so that no group is ever out of mind. An empty group
// can't be chosen: its 0 says why.
import type { LucideIcon } from 'lucide-react';

export interface Chip<K extends string> {
  readonly key: K;
  readonly text: string;
  readonly count: number;
  readonly icon?: LucideIcon;
  readonly tone?: 'good' | 'brand' | 'warn' | 'bad' | 'plain';
}

interface FilterChipsProps<K extends string> {
  readonly label: string;
  readonly chips: readonly Chip<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}

const iconTones = {
  good: 'text-good',
  brand: 'text-brand',
  warn: 'text-warn',
  bad: 'text-bad',
  plain: 'text-ink-soft',
} as const;

export function FilterChips<K extends string>({ label, chips, chosen, onChoose }: FilterChipsProps<K>) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map(({ key, text, count, icon: Icon, tone = 'plain' }) => {
        const isChosen = key === chosen;
        return (
          <button
            key={key}
            type="button"
            aria-pressed={isChosen}
            disabled={count === 0 && !isChosen}
            onClick={() => onChoose(key)}
            className={`flex min-h-11 items-center gap-1.5 rounded-md border px-2.5 whitespace-nowrap ${isChosen ? 'border-brand bg-brand font-semibold text-white' : 'border-line-strong bg-paper not-disabled:hover:bg-brand-wash disabled:border-line disabled:text-ink-soft'}`}
          >
            {Icon && <Icon size={18} aria-hidden className={isChosen ? '' : iconTones[count === 0 ? 'plain' : tone]} />}
            {text}
            <span className="font-semibold tabular-nums">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
