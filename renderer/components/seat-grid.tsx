// A room as a grid of places, by keyboard and by mouse: one place is in the tab order, arrows move, Enter or Space acts.
// What a place shows is the caller's business; this draws it, in 讲台视角 or 考生视角.
import { memo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { RoomPlan } from '#core/room/room';
import { useSay } from '../state/ui-store';
import type { RoomView } from './view-choice';
import { seatLooks, type SeatLook } from './seat-state';

export interface CellView {
  readonly look: SeatLook;
  /** 01 */
  readonly number: string;
  readonly text: string;
  /** Read out and shown on hover, without the state, which is added: `01 号 张三`. */
  readonly label: string;
  readonly selected?: boolean;
}

interface SeatGridProps {
  readonly plan: Pick<RoomPlan, 'grid' | 'podium'>;
  readonly label: string;
  /** 0-based row and column of the grid. */
  readonly cellAt: (row: number, col: number) => CellView;
  readonly onAct?: (row: number, col: number) => void;
  readonly view?: RoomView;
  /** Takes the height of its container, within reason: taller places where there is room. */
  readonly fill?: boolean;
}

export function SeatGrid({ plan, label, cellAt, onAct, view = 'candidate', fill = false }: SeatGridProps) {
  const [at, setAt] = useState({ row: 0, col: 0 });
  const rows = plan.grid.length;
  const cols = plan.grid[0]?.length ?? 0;
  // Facing the podium it is at the top of the picture; from the podium everything is turned by half a circle.
  const turned = (view === 'candidate') !== (plan.podium === 'top');
  const order = (count: number) => Array.from({ length: count }, (_, i) => (turned ? count - 1 - i : i));
  const current = { row: Math.min(at.row, rows - 1), col: Math.min(at.col, cols - 1) };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const act = event.key === 'Enter' || event.key === ' ';
    const step = steps[event.key];
    if (!act && !step) return;
    event.preventDefault();
    if (!step) return onAct?.(current.row, current.col);
    const sign = turned ? -1 : 1;
    const row = Math.min(Math.max(current.row + step[0] * sign, 0), rows - 1);
    const col = Math.min(Math.max(current.col + step[1] * sign, 0), cols - 1);
    setAt({ row, col });
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${row}/${col}"]`)?.focus();
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    const [row, col] = (cell?.dataset['at'] ?? '').split('/').map(Number);
    if (row === undefined || col === undefined) return;
    setAt({ row, col });
    onAct?.(row, col);
  }

  return (
    <div className={`flex min-h-0 flex-col ${fill ? 'h-full' : ''}`}>
      {view === 'candidate' && <Podium />}
      {/* Handlers sit on the grid, not on the places: a place is redrawn only when what it shows changes. */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows}
        aria-colcount={cols}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className={`flex flex-col gap-1.5 ${fill ? 'flex-1' : ''}`}
        style={fill ? { maxHeight: `${rows * tallestRow}rem` } : undefined}
      >
        {order(rows).map((row) => (
          <div
            role="row"
            key={row}
            className={`grid min-h-12 gap-1.5 ${fill ? 'flex-1' : ''}`}
            style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, 1fr))` }}
          >
            {order(cols).map((col) => (
              <Cell
                key={col}
                {...cellAt(row, col)}
                at={`${row}/${col}`}
                current={current.row === row && current.col === col}
              />
            ))}
          </div>
        ))}
      </div>
      {view === 'podium' && <Podium />}
    </div>
  );
}

/** With its gap, in rem: taller places would say no more. */
const tallestRow = 5.5;

const steps: Readonly<Record<string, readonly [row: number, col: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function Podium() {
  const say = useSay();
  return (
    <div className="mx-auto my-1.5 w-40 rounded border border-brand bg-brand-wash py-0.5 text-center text-sm text-brand-deep">
      {say('讲台', 'Podium')}
    </div>
  );
}

interface CellProps extends CellView {
  readonly at: string;
  readonly current: boolean;
}

const Cell = memo(function Cell({ look, number, text, label, selected = false, at, current }: CellProps) {
  const say = useSay();
  const { mark: marks, classes, zh, en } = seatLooks[look];
  const mark = say(...marks);
  return (
    <div
      role="gridcell"
      data-at={at}
      tabIndex={current ? 0 : -1}
      aria-label={[label, say(zh, en)].filter(Boolean).join(' ')}
      aria-selected={selected}
      title={label}
      className={`relative flex min-w-0 flex-col justify-center rounded-md px-0.5 text-center leading-tight ${classes} ${selected ? 'ring-4 ring-brand' : ''}`}
    >
      {number && <span className="text-sm tabular-nums 2xl:text-base">{number}</span>}
      {text && <span className="truncate text-sm font-medium 2xl:text-base">{text}</span>}
      {mark && (
        <span aria-hidden className="absolute top-0 right-0.5 text-xs font-bold">
          {mark}
        </span>
      )}
    </div>
  );
});
