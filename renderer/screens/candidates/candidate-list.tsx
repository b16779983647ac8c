// Everyone on the roster: searched from one character, with those who have no seat (未编排) always in sight.
import { Armchair, CircleDashed, Upload, UserRoundX, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { unseated } from '#core/seating/seating';
import { Button } from '../../components/button';
import { DataTable } from '../../components/data-table';
import { TextField } from '../../components/field';
import { Empty, Screen } from '../../components/panel';
import { useDirectory } from '../../state/directory-store';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { FilterChips } from './filter-chips';
import { ImportDoneNotice } from './import-done';
import { chooseRosterFile, useImport, type ImportDone } from './import-flow';
import { useListColumns } from './list-columns';
import { countsByLevel, listRows, removedCount, type ListFilter } from './list-rows';
import { ReadingNotice } from './reading-notice';
import { levelText } from './words';

export function CandidateList({ done }: { readonly done: ImportDone | null }) {
  const say = useSay();
  const isEmpty = useStation(({ state }) => state.roster.candidates.size === 0);
  return (
    <Screen title={say('考生', 'Candidates')} summary={<LevelCounts />} actions={!isEmpty && <ImportButton />}>
      <ReadingNotice />
      {done && <ImportDoneNotice done={done} />}
      {isEmpty ? <NobodyYet /> : <List />}
    </Screen>
  );
}

function ImportButton() {
  const say = useSay();
  const isReading = useImport(({ reading }) => reading.kind === 'under-way');
  return (
    <Button
      tone="primary"
      icon={<Upload size={20} aria-hidden />}
      disabled={isReading}
      onClick={() => void chooseRosterFile()}
    >
      {say('导入名单…', 'Import a roster…')}
    </Button>
  );
}

function NobodyYet() {
  const say = useSay();
  return (
    <Empty
      sentence={say(
        '还没有考生。请导入从考务平台导出的名单：xlsx、xls、ods、csv 都可以，也可以把文件直接拖到这里。先预览，确认之后才会导入。',
        'There are no candidates yet. Import the roster that the platform exported (xlsx, xls, ods, csv), or drop the file here. You see a preview before anything is taken.',
      )}
    >
      <ImportButton />
    </Empty>
  );
}

function LevelCounts() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const roster = useStation(({ state }) => state.roster);
  const counts = useMemo(() => countsByLevel(roster), [roster]);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const parts = counts.map(
    ({ level, count }) => `${level ? levelText(level, lang) : say('无级别', 'no level')} ${count}`,
  );
  return <p className="tabular-nums">{[say(`共 ${total} 人`, `${total} in all`), ...parts].join(' · ')}</p>;
}

function List() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<ListFilter>('all');
  const directory = useDirectory((model) => model.rows);
  const roster = useStation(({ state }) => state.roster);
  const rows = useMemo(() => listRows(directory, roster, filter, query), [directory, roster, filter, query]);
  const columns = useListColumns();
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="w-80 max-w-full">
          <TextField
            autoFocus
            type="search"
            label={say('查找考生', 'Find a candidate')}
            placeholder={say('姓名、拼音、准考证号、末四位', 'Name, pinyin, ticket, last four')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <Groups filter={filter} onFilter={setFilter} />
      </div>
      <DataTable
        label={say('考生名单', 'Roster')}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        empty={
          query.trim() === ''
            ? say('这一组没有考生。', 'Nobody is in this group.')
            : say(`没有找到与「${query.trim()}」相符的考生。`, `Nobody matches “${query.trim()}”.`)
        }
      />
    </>
  );
}

interface GroupsProps {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

function Groups({ filter, onFilter }: GroupsProps) {
  const say = useSay();
  const roster = useStation(({ state }) => state.roster);
  const seating = useStation(({ state }) => state.seating);
  const counts = useMemo(() => {
    const removed = removedCount(roster);
    const all = roster.candidates.size - removed;
    const withoutSeat = unseated(roster, seating).length;
    return { removed, all, withoutSeat, seated: all - withoutSeat };
  }, [roster, seating]);
  return (
    <FilterChips
      label={say('分组', 'Group')}
      chosen={filter}
      onChoose={onFilter}
      chips={[
        { key: 'all', text: say('全部', 'All'), count: counts.all, icon: Users },
        {
          key: 'unseated',
          text: say('未编排', 'No seat'),
          count: counts.withoutSeat,
          icon: CircleDashed,
          tone: counts.withoutSeat > 0 ? 'warn' : 'plain',
        },
        { key: 'seated', text: say('已编排', 'Seated'), count: counts.seated, icon: Armchair, tone: 'good' },
        ...(counts.removed > 0
          ? [{ key: 'removed' as const, text: say('已移除', 'Removed'), count: counts.removed, icon: UserRoundX }]
          : []),
      ]}
    />
  );
}
