// What the import did, and the next step. It stays until it is closed, because rows may have been left out.
import { ArrowRight, CircleCheck, ClipboardCopy, X } from 'lucide-react';
import { useState } from 'react';
import { unseated } from '#core/seating/seating';
import { Button } from '../../components/button';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { showList, type ImportDone } from './import-flow';
import { LeftOutDialog } from './left-out-dialog';

export function ImportDoneNotice({ done }: { readonly done: ImportDone }) {
  const say = useSay();
  const [copying, setCopying] = useState(false);
  const { fileName, added, changed, removed, seatsFreed, leftOut } = done;
  const parts = [
    added > 0 && say(`新增 ${added} 人`, `${added} added`),
    changed > 0 && say(`变更 ${changed} 人`, `${changed} changed`),
    removed > 0 && say(`移除 ${removed} 人`, `${removed} removed`),
    seatsFreed > 0 && say(`空出 ${seatsFreed} 个座位`, `${seatsFreed} seats became free`),
  ].filter((part) => part !== false);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-lg border-2 border-good bg-good-wash px-4 py-3"
    >
      <CircleCheck aria-hidden className="shrink-0 text-good" />
      <p className="min-w-0 flex-1">
        <b className="font-semibold">
          {say(`已导入「${fileName}」：`, `Imported “${fileName}”: `)}
          {parts.join(say('，', ', '))}
          {say('。', '.')}
        </b>{' '}
        {leftOut.rows > 0 && say(`有 ${leftOut.rows} 行没有导入。`, `${leftOut.rows} rows were not taken.`)}
      </p>
      {leftOut.rows > 0 && (
        <Button icon={<ClipboardCopy size={18} aria-hidden />} onClick={() => setCopying(true)}>
          {say('未导入的行…', 'Rows left out…')}
        </Button>
      )}
      <NextStep />
      <Button tone="quiet" aria-label={say('关闭', 'Dismiss')} icon={<X aria-hidden />} onClick={showList} />
      <LeftOutDialog open={copying} text={leftOut.text} onClose={() => setCopying(false)} />
    </div>
  );
}

/** Rooms first; with rooms, seats for whoever has none; with neither to do, nothing is offered. */
function NextStep() {
  const say = useSay();
  const hasRooms = useStation(({ state }) => state.rooms.size > 0);
  const hasUnseated = useStation(({ state }) => unseated(state.roster, state.seating).length > 0);
  if (hasRooms && !hasUnseated) return null;
  return (
    <Button
      tone="primary"
      icon={<ArrowRight size={20} aria-hidden />}
      onClick={() => openScreen(hasRooms ? 'seating' : 'rooms')}
    >
      {hasRooms ? say('下一步：编排座位', 'Next: arrange seats') : say('下一步：设置考场', 'Next: set up rooms')}
    </Button>
  );
}
