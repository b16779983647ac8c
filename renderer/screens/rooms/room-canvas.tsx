// The room as it will be, painted cell by cell: by a click, by dragging, or by arrows and Enter.
import { useEffect, useState, type PointerEvent } from 'react';
import { placeCounts } from '#core/room/places';
import type { CellKind } from '#core/room/room';
import { Panel } from '../../components/panel';
import { cellsOf } from '../../components/room-cells';
import { SeatGrid } from '../../components/seat-grid';
import { ViewChoice, type RoomView } from '../../components/view-choice';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { BrushBar } from './brush-bar';
import { brushOfKey } from './brushes';
import { painted, roomOf, type RoomDraft } from './room-draft';

interface RoomCanvasProps {
  readonly draft: RoomDraft;
  readonly onChange: (step: (draft: RoomDraft) => RoomDraft) => void;
}

export function RoomCanvas({ draft, onChange }: RoomCanvasProps) {
  const say = useSay();
  const [brush, setBrush] = useState<CellKind>('R');
  const [view, setView] = useState<RoomView>('candidate');
  const seating = useStation(({ state }) => state.seating);
  const roster = useStation(({ state }) => state.roster);
  useBrushKeys(setBrush);
  const cols = draft.plan.grid[0]?.length ?? 0;
  const paint = (row: number, col: number) => onChange((now) => painted(now, row, col, brush));
  return (
    <Panel className="flex min-w-0 flex-1 flex-col gap-3 p-3!">
      <div className="flex items-center justify-between gap-3">
        <Counts draft={draft} />
        <ViewChoice view={view} onChoose={setView} />
      </div>
      <BrushBar brush={brush} onChoose={setBrush} />
      <div
        className="min-h-0 flex-1 touch-none overflow-auto p-1 [&_[data-at]]:cursor-crosshair [&_[data-at]:hover]:outline-2 [&_[data-at]:hover]:outline-brand"
        onPointerDown={(event) => {
          if (event.target instanceof Element) event.target.releasePointerCapture(event.pointerId); // a finger drags too
          paintUnder(event, paint);
        }}
        onPointerOver={(event) => paintUnder(event, paint)}
      >
        <div className="h-full" style={{ minWidth: `${cols * 2.75}rem` }}>
          <SeatGrid
            fill
            plan={draft.plan}
            view={view}
            label={say(`考场 ${draft.plan.no} 座位图`, `Seat map of room ${draft.plan.no}`)}
            cellAt={cellsOf(roomOf(draft), seating.candidateByPlace, roster.candidates, say)}
            onAct={paint}
          />
        </div>
      </div>
    </Panel>
  );
}

function paintUnder(event: PointerEvent<HTMLElement>, paint: (row: number, col: number) => void): void {
  if ((event.buttons & 1) === 0) return;
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  const [row, col] = (cell?.dataset['at'] ?? '').split('/').map(Number);
  if (row !== undefined && col !== undefined) paint(row, col);
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
