// Two views of one file: its rows, and what it changes. Only a re-import has both.
import { FileDiff, Rows3, type LucideIcon } from 'lucide-react';
import { useSay } from '../../state/ui-store';

export type PreviewTab = 'rows' | 'changes';

interface PreviewTabsProps {
  readonly tab: PreviewTab;
  readonly onTab: (tab: PreviewTab) => void;
  readonly rows: number;
  readonly changes: number;
}

export function PreviewTabs({ tab, onTab, rows, changes }: PreviewTabsProps) {
  const say = useSay();
  const tabs: readonly { readonly key: PreviewTab; readonly icon: LucideIcon; readonly text: string }[] = [
    { key: 'rows', icon: Rows3, text: say(`逐行核对（${rows} 行）`, `Row by row (${rows})`) },
    {
      key: 'changes',
      icon: FileDiff,
      text: say(`与现有名单比较（${changes} 处不同）`, `Compared with the roster (${changes} differences)`),
    },
  ];
  return (
    <div role="group" aria-label={say('查看方式', 'View')} className="flex border-b-2 border-line">
      {tabs.map(({ key, icon: Icon, text }) => (
        <button
          key={key}
          type="button"
          aria-pressed={tab === key}
          onClick={() => onTab(key)}
          className={`-mb-0.5 flex min-h-11 items-center gap-2 border-b-4 px-4 ${tab === key ? 'border-brand font-semibold text-brand' : 'border-transparent text-ink-soft hover:text-ink'}`}
        >
          <Icon size={18} aria-hidden />
          {text}
        </button>
      ))}
    </div>
  );
}
