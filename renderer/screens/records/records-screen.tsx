// 记录: the journal as a story, newest first: what happened, who did it, when, and what holds it in the chain.
import { useMemo, useState } from 'react';
import type { Commit } from '#core/journal/commit';
import type { EventId } from '#core/kernel/ids';
import { noRooms } from '#core/room/room';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/field';
import { Empty, Panel, Screen } from '../../components/panel';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { HealthPanel } from './health-panel';
import { kindText, recordKinds, type RecordKind } from './kinds';
import { namesIn, roomsEver } from './names';
import type { Person } from './people';
import { PersonFilter } from './person-filter';
import { countKinds, factsIn, filterRecords, recordsOf } from './record';
import { RecordDetail } from './record-detail';
import { RecordList } from './record-list';
import { useJournal } from './use-journal';

export function RecordsScreen() {
  const say = useSay();
  const journal = useJournal();
  const title = say('记录', 'Records');
  if (journal.kind === 'read') return <Story commits={journal.commits} title={title} />;
  return (
    <Screen title={title}>
      <p role={journal.kind === 'failed' ? 'alert' : 'status'} className="m-auto text-lg text-ink-soft">
        {journal.kind === 'failed'
          ? say(
              `记录读不出来（${journal.detail}）。请重新启动程序。`,
              `The records can't be read (${journal.detail}). Restart the application.`,
            )
          : say('正在读取记录…', 'Reading the records…')}
      </p>
    </Screen>
  );
}

function Story({ commits, title }: { readonly commits: readonly Commit[]; readonly title: string }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const plan = useStation(({ state }) => state.plan);
  const roster = useStation(({ state }) => state.roster);
  const [kind, setKind] = useState<RecordKind | 'all'>('all');
  const [person, setPerson] = useState<Person | null>(null);
  const [chosen, setChosen] = useState<EventId | null>(null);
  const records = useMemo(() => recordsOf(commits), [commits]);
  // Oldest first, so that the last layout of a room is the one that counts.
  const rooms = useMemo(() => roomsEver(noRooms, factsIn(records).toReversed()), [records]);
  const names = useMemo(() => namesIn({ plan, roster }, rooms, lang), [plan, roster, rooms, lang]);
  const counts = useMemo(() => countKinds(records), [records]);
  const filter = { kind, person: person?.id ?? null };
  const shown = filterRecords(records, filter, names);
  const selected = shown.find(({ event }) => event.id === chosen);
  if (records.length === 0)
    return (
      <Screen title={title}>
        <Empty
          sentence={say(
            '还没有记录。新建考试后，每一步都会记在这里。',
            'There are no records yet. Once an exam is founded, every step is noted here.',
          )}
        >
          <Button tone="primary" onClick={() => openScreen('exam')}>
            {say('去「考试」页', 'Open Exam')}
          </Button>
        </Empty>
      </Screen>
    );
  const kinds = recordKinds.filter((entry) => counts[entry] > 0 || entry === kind);
  return (
    <Screen
      title={title}
      summary={say(
        `共 ${records.length} 条，显示 ${shown.length} 条，最新的在最前`,
        `${shown.length} of ${records.length}, newest first`,
      )}
    >
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_24rem] gap-4 2xl:grid-cols-[minmax(0,1fr)_30rem]">
        <div className="flex min-h-0 min-w-0 flex-col gap-3">
          <div className="flex flex-wrap gap-4">
            <div className="w-52">
              <ChoiceField
                label={say('种类', 'Kind')}
                value={kind}
                choices={[
                  { value: 'all', text: say(`全部（${records.length}）`, `All (${records.length})`) },
                  ...kinds.map((value) => ({
                    value,
                    text: say(
                      `${kindText(value, 'zh')}（${counts[value]}）`,
                      `${kindText(value, 'en')} (${counts[value]})`,
                    ),
                  })),
                ]}
                onChoose={setKind}
              />
            </div>
            <PersonFilter person={person} onChoose={setPerson} />
          </div>
          {shown.length > 0 ? (
            <RecordList
              label={title}
              records={shown}
              filter={filter}
              names={names}
              selected={selected}
              onSelect={({ event }) => setChosen(event.id)}
            />
          ) : (
            <Empty sentence={say('没有符合条件的记录。', 'No record matches.')}>
              <Button
                onClick={() => {
                  setKind('all');
                  setPerson(null);
                }}
              >
                {say('看全部记录', 'Show all records')}
              </Button>
            </Empty>
          )}
        </div>
        <div className="flex min-h-0 flex-col gap-4">
          <HealthPanel />
          <Panel title={say('这一条记录', 'This record')} className="flex min-h-0 flex-1 flex-col">
            {selected ? (
              <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0}>
                <RecordDetail record={selected} names={names} />
              </div>
            ) : (
              <p className="text-ink-soft">
                {say('在左边选一条，这里显示它的编号、哈希和依据。', 'Choose a record to see its id, hash and basis.')}
              </p>
            )}
          </Panel>
        </div>
      </div>
    </Screen>
  );
}
