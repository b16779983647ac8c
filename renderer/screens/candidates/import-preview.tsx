// The preview of a roster file: what would be taken, row by row, and what it would change. Nothing is taken before the
// one button, and that button makes one commit. The reading is derived anew at every change of a choice.
import { ArrowLeft, FolderOpen } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReadFile } from '#core/bridge/contract';
import { readRoster, type RosterChoices } from '#core/roster/read-roster';
import { Button } from '../../components/button';
import { Screen } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { ChangesPanel } from './changes-panel';
import { chooseRosterFile, showList, type ImportDone, type Refused } from './import-flow';
import { importObstacle } from './import-obstacle';
import { leftOutText } from './left-out-text';
import { MappingPanel } from './mapping-panel';
import { previewOf, rowCounts } from './preview-rows';
import { PreviewTabs, type PreviewTab } from './preview-tabs';
import { ReadingNotice } from './reading-notice';
import { changeCount, rosterChanges, seatsFreed } from './roster-changes';
import { RawRows } from './raw-rows';
import { RowsPanel } from './rows-panel';
import { TakeButton } from './take-button';
import { Verdict } from './verdict';
import { formatText } from './words';

interface ImportPreviewProps {
  readonly file: ReadFile;
  readonly choices: RosterChoices;
  readonly taking: 'no' | 'under-way' | Refused;
}

export function ImportPreview({ file: { book }, choices, taking }: ImportPreviewProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const [tab, setTab] = useState<PreviewTab>('rows');
  const reading = useMemo(() => readRoster(book, choices), [book, choices]);
  const preview = useMemo(() => previewOf(book, reading), [book, reading]);
  const counts = useMemo(() => rowCounts(preview.rows), [preview]);
  const entries = useMemo(() => reading.candidates.map(({ entry }) => entry), [reading]);
  const changes = useMemo(() => rosterChanges(state, entries, preview.rows), [state, entries, preview]);
  const obstacle = importObstacle(entries.length, changes);
  const leftOut = useMemo(() => leftOutText(book.fileName, preview.rows, lang), [book, preview, lang]);
  const panel = useRef<HTMLDivElement>(null);
  // The button that opened the preview is gone: the keyboard goes on in the rows.
  useEffect(() => panel.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true }), [book]);
  const done: ImportDone = {
    fileName: book.fileName,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    seatsFreed: seatsFreed(changes),
    leftOut: { rows: counts.refused, text: leftOut },
  };
  return (
    <Screen
      title={say('导入名单', 'Import a roster')}
      summary={
        <p className="max-w-[34rem] truncate" title={book.fileName}>
          <span className="font-medium text-ink">{book.fileName}</span> · {formatText(book, lang)}
        </p>
      }
      actions={
        <>
          <Button icon={<ArrowLeft size={20} aria-hidden />} onClick={showList}>
            {say('不导入，返回', 'Leave')}
          </Button>
          <Button icon={<FolderOpen size={20} aria-hidden />} onClick={() => void chooseRosterFile()}>
            {say('换一个文件…', 'Another file…')}
          </Button>
          <TakeButton
            entries={entries}
            changes={changes}
            done={done}
            blocked={obstacle !== null}
            underWay={taking === 'under-way'}
          />
        </>
      }
    >
      <ReadingNotice />
      <Verdict obstacle={obstacle} taking={taking} changes={changes} onShowChanges={() => setTab('changes')} />
      <div className="grid min-h-0 flex-1 grid-cols-[19rem_minmax(0,1fr)] gap-4 min-[1600px]:grid-cols-[25rem_minmax(0,1fr)]">
        <MappingPanel reading={reading} book={book} general={preview.general} />
        <div ref={panel} className="flex min-h-0 min-w-0 flex-col gap-3">
          {!changes.first && <PreviewTabs tab={tab} onTab={setTab} rows={counts.all} changes={changeCount(changes)} />}
          {tab === 'changes' && !changes.first ? (
            <ChangesPanel changes={changes} />
          ) : preview.rows.length === 0 ? (
            <RawRows book={book} sheets={reading.sheets} />
          ) : (
            <RowsPanel book={book} rows={preview.rows} counts={counts} choices={choices} leftOut={done.leftOut} />
          )}
        </div>
      </div>
    </Screen>
  );
}
