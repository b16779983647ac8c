// What a re-import changes, person by person: who goes (and what goes with them), who is changed and how, who is new.
import { CircleMinus, CirclePlus, PencilLine, Rows3 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSay } from '../../state/ui-store';
import { ChangeLines, changeItems, useChangeColumns, type ChangeKind } from './change-lines';
import { FilterChips } from './filter-chips';
import type { RosterChanges } from './roster-changes';
import { RowGrid } from './row-grid';

export function ChangesPanel({ changes }: { readonly changes: RosterChanges }) {
  const say = useSay();
  const [filter, setFilter] = useState<ChangeKind | 'all'>('all');
  const [current, setCurrent] = useState(-1);
  const items = useMemo(() => changeItems(changes), [changes]);
  const shown = useMemo(() => items.filter(({ kind }) => filter === 'all' || kind === filter), [items, filter]);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FilterChips
          label={say('筛选变更', 'Filter changes')}
          chosen={filter}
          onChoose={(next) => {
            setFilter(next);
            setCurrent(-1);
          }}
          chips={[
            { key: 'all', text: say('全部不同', 'All differences'), count: items.length, icon: Rows3 },
            {
              key: 'removed',
              text: say('移除', 'Removed'),
              count: changes.removed.length,
              icon: CircleMinus,
              tone: 'bad',
            },
            {
              key: 'changed',
              text: say('变更', 'Changed'),
              count: changes.changed.length,
              icon: PencilLine,
              tone: 'warn',
            },
            { key: 'added', text: say('新增', 'Added'), count: changes.added.length, icon: CirclePlus, tone: 'good' },
          ]}
        />
        <p className="text-ink-soft tabular-nums">
          {say(`不变 ${changes.unchanged} 人`, `${changes.unchanged} unchanged`)}
        </p>
      </div>
      <RowGrid
        label={say('与现有名单的不同', 'Differences from the roster')}
        view={filter}
        columns={useChangeColumns()}
        rows={shown}
        keyOf={({ key }) => key}
        renderBelow={(item) => <ChangeLines item={item} />}
        linesOf={({ kind }) => (kind === 'added' ? 0 : 1)}
        current={Math.min(current, shown.length - 1)}
        onCurrent={setCurrent}
        empty={say('没有这一类的变化。', 'There are no such differences.')}
      />
    </>
  );
}
