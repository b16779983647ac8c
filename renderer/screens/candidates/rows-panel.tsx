// Every row of the file with what becomes of it; F8 and Shift+F8 jump from one that says something to the next.
import {
  CircleCheck,
  CircleMinus,
  ChevronDown,
  ChevronUp,
  ClipboardCopy,
  OctagonX,
  Rows3,
  TriangleAlert,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { RosterChoices } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import { Button } from '../../components/button';
import { useSay } from '../../state/ui-store';
import { FilterChips, type Chip } from './filter-chips';
import type { ImportDone } from './import-flow';
import { LeftOutDialog } from './left-out-dialog';
import { isKept } from './mapping';
import { filterRows, nextProblem, type PreviewRow, type RowFilter } from './preview-rows';
import { RowGrid } from './row-grid';
import { RowLines, useRowColumns } from './row-lines';

interface RowsPanelProps {
  readonly book: TableBook;
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowFilter, number>>;
  readonly choices: RosterChoices;
  readonly leftOut: ImportDone['leftOut'];
}

export function RowsPanel({ book, rows, counts, choices, leftOut }: RowsPanelProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<RowFilter>('all');
  const [current, setCurrent] = useState(-1);
  const [copying, setCopying] = useState(false);
  // A group that a new mapping emptied is left, so that nobody looks at an empty list and thinks it is the file.
  const filter = counts[chosen] === 0 ? 'all' : chosen;
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const columns = useRowColumns(new Set(rows.map(({ sheet }) => sheet)).size > 1);
  const hasProblems = shown.some(({ problems }) => problems.length > 0);
  useProblemKeys(shown, current, setCurrent);
  const jump = (step: 1 | -1) => setCurrent(nextProblem(shown, current, step));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <FilterChips
          label={say('筛选行', 'Filter rows')}
          chips={useRowChips(counts)}
          chosen={filter}
          onChoose={(next) => {
            setChosen(next);
            setCurrent(-1);
          }}
        />
        {hasProblems && (
          <div className="ml-auto flex items-center gap-1.5">
            <JumpButton
              keys="Shift+F8"
              text={say('上一个问题', 'Previous problem')}
              icon={ChevronUp}
              onClick={() => jump(-1)}
            />
            <JumpButton keys="F8" text={say('下一个问题', 'Next problem')} icon={ChevronDown} onClick={() => jump(1)} />
          </div>
        )}
      </div>
      {filter === 'refused' && (
        <div className="flex items-center gap-3 rounded-md bg-bad-wash py-1 pr-1 pl-3">
          <p className="flex-1">
            {say(
              '这些行不会导入。请在源文件中改正，再重新导入整份名单。',
              'These rows are not taken. Correct them in the file, then import the whole roster again.',
            )}
          </p>
          <Button icon={<ClipboardCopy size={18} aria-hidden />} onClick={() => setCopying(true)}>
            {say('复制这些行…', 'Copy these rows…')}
          </Button>
        </div>
      )}
      <RowGrid
        label={say('名单各行', 'Rows of the roster')}
        view={filter}
        columns={columns}
        rows={shown}
        keyOf={(row) => row.key}
        renderBelow={(row) => <RowLines row={row} book={book} choices={choices} />}
        linesOf={({ sheet, row, problems, why }) =>
          problems.length + (why === null ? 0 : 1) + (isKept(choices, sheet, row) ? 2 : 0)
        }
        current={Math.min(current, shown.length - 1)}
        onCurrent={setCurrent}
        empty={say('没有这样的行。', 'There are no such rows.')}
      />
      <LeftOutDialog open={copying} text={leftOut.text} onClose={() => setCopying(false)} />
    </>
  );
}

interface JumpButtonProps {
  readonly text: string;
  readonly keys: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
}

function JumpButton({ text, keys, icon: Icon, onClick }: JumpButtonProps) {
  return (
    <Button
      className="min-w-11 !gap-1 !px-2"
      aria-label={text}
      aria-keyshortcuts={keys}
      title={`${text} (${keys})`}
      icon={<Icon size={22} aria-hidden />}
      onClick={onClick}
    >
      {keys.length < 3 && <kbd className="text-sm text-ink-soft">{keys}</kbd>}
    </Button>
  );
}

function useRowChips(counts: RowsPanelProps['counts']): readonly Chip<RowFilter>[] {
  const say = useSay();
  const chips: readonly Chip<RowFilter>[] = [
    { key: 'all', text: say('全部', 'All'), count: counts.all, icon: Rows3 },
    { key: 'taken', text: say('可导入', 'Taken'), count: counts.taken, icon: CircleCheck, tone: 'good' },
    { key: 'mended', text: say('已修正', 'Mended'), count: counts.mended, icon: Wrench, tone: 'brand' },
    { key: 'check', text: say('需核对', 'Check'), count: counts.check, icon: TriangleAlert, tone: 'warn' },
    { key: 'refused', text: say('不导入', 'Not taken'), count: counts.refused, icon: OctagonX, tone: 'bad' },
    { key: 'passed-over', text: say('非考生', 'No person'), count: counts['passed-over'], icon: CircleMinus },
  ];
  return chips.filter(({ key, count }) => count > 0 || key !== 'passed-over');
}

function useProblemKeys(rows: readonly PreviewRow[], current: number, onCurrent: (index: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      onCurrent(nextProblem(rows, current, event.shiftKey ? -1 : 1));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [rows, current, onCurrent]);
}
