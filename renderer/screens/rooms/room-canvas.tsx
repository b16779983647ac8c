// The room as it will be. In 布局 and 其他 it is painted cell by cell: by a click, by dragging, or by arrows and Enter; in
// 机位与网络 a place is chosen, and its machine shown.
import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react';
import { placeCounts } from '#core/room/places';
import type { CellKind } from '#core/room/room';
import { Panel } from '../../components/panel';
import { cellsOf } from '../../components/room-cells';
import { SeatGrid } from '../../components/seat-grid';
import { Segmented } from '../../components/segmented';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { BrushBar } from './brush-bar';
import { brushOfKey } from './brushes';
import { withMachines } from './canvas-cells';
import { painted, roomOf, type RoomDraft } from './room-draft';
import type { CellAt } from './section';

interface RoomCanvasProps {
  readonly draft: RoomDraft;
  /** What a click or a drag does. */
  readonly does: 'paint' | 'choose';
  readonly selected: CellAt | null;
  readonly onSelect: (cell: CellAt) => void;
  readonly onChange: (step: (draft: RoomDraft) => RoomDraft) => void;
}

export function RoomCanvas({ draft, does, selected, onSelect, onChange }: RoomCanvasProps) {
  const say = useSay();
  const [brush, setBrush] = useState<CellKind>('R');
  const [view, setView] = useState<'podium' | 'candidate'>('candidate');
  const seating = useStation(({ state }) => state.seating);
  const roster = useStation(({ state }) => state.roster);
  useBrushKeys(setBrush);
  const cols = draft.plan.grid[0]?.length ?? 0;
  const paints = does === 'paint';
  const paint = (row: number, col: number) => onChange((now) => painted(now, row, col, brush));
  const select = (row: number, col: number) => onSelect({ row, col });
  const room = roomOf(draft);
  const cells = cellsOf(room, seating.candidateByPlace, roster.candidates, say);
  return (
    <Panel className="flex min-w-0 flex-1 flex-col gap-3 p-3!">
      <div className="flex items-center justify-between gap-3">
        <Counts draft={draft} />
        <Segmented
          quiet
          label={say('视角', 'View')}
          value={view}
          choices={[
            { value: 'candidate', text: say('考生视角', 'Candidates') },
            { value: 'podium', text: say('讲台视角', 'Podium') },
          ]}
          onChoose={setView}
        />
      </div>
      {paints ? (
        <BrushBar brush={brush} onChoose={setBrush} />
      ) : (
        <p className="flex min-h-11 items-center text-ink-soft">
          {say(
            '每个机位显示机位号和 IP 末段；点选或用方向键移动。',
            'Each place shows its machine number and the end of its IP; click, or move with the arrow keys.',
          )}
        </p>
      )}
      <div
        className={`min-h-0 flex-1 overflow-auto p-1 [&_[data-at]:hover]:outline-2 [&_[data-at]:hover]:outline-brand ${paints ? 'touch-none [&_[data-at]]:cursor-crosshair' : '[&_[data-at]]:cursor-pointer'}`}
        onFocus={(event) => {
          const at = cellUnder(event);
          if (!paints && at) onSelect(at);
        }}
        onPointerDown={(event) => {
          if (!paints) return;
          if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId); // a finger drags too
          paintUnder(event, paint);
        }}
        onPointerOver={(event) => paints && paintUnder(event, paint)}
      >
        <div className="h-full" style={{ minWidth: `${cols * 2.75 + 4}rem` }}>
          <SeatGrid
            fill
            plan={draft.plan}
            view={view}
            label={say(`考场 ${draft.plan.no} 座位图`, `Seat map of room ${draft.plan.no}`)}
            walls={draft.plan}
            cellAt={paints ? cells : withMachines(cells, room, selected, say)}
            onAct={paints ? paint : select}
          />
        </div>
      </div>
    </Panel>
  );
}

function paintUnder(event: PointerEvent<HTMLElement>, paint: (row: number, col: number) => void): void {
  if ((event.buttons & 1) === 0) return;
  const at = cellUnder(event);
  if (at) paint(at.row, at.col);
}

function cellUnder({ target }: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, col] = (cell?.dataset['at'] ?? '').split('/').map(Number);
  return row === undefined || col === undefined ? null : { row, col };
}

/** 1 to 7, except while something is typed or a question is open. */
function useBrushKeys(choose: (brush: CellKind) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
      const isTyping = event.target.closest('input:not([type=radio]), textarea, select, [role=alertdialog]') !== null;
      const brush = brushOfKey(event.key);
      if (brush && !isTyping) choose(brush);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [choose]);
}

function Counts({ draft }: { readonly draft: RoomDraft }) {
  const say = useSay();
  const { assignable, spare, broken, total } = placeCounts(draft.plan);
  return (
    <p role="status" className="text-lg tabular-nums">
      {say('编排机位', 'Assignable')} <b>{assignable}</b> ＋ {say('备用机位', 'spare')} <b>{spare}</b> ＝{' '}
      {say('总机位', 'total')} <b>{total}</b>
      {broken > 0 && (
        <span className="ml-3 text-base text-ink-soft">
          {say('停用', 'broken')} {broken}
        </span>
      )}
    </p>
  );
}
