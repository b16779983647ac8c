// A room at a glance, podium on top: ■ seated, □ free, • spare, ╱ broken, ▬ proctor PC, grey pillar.
import { memo } from 'react';
import type { RoomPlan } from '#core/room/room';
import { useSay } from '../../state/ui-store';

interface MiniMapProps {
  readonly plan: Pick<RoomPlan, 'grid' | 'podium'>;
  /** One letter a cell, row by row: `y` where somebody sits. Text, so that an unchanged room is not drawn again. */
  readonly taken: string;
}

const step = 10;

export const MiniMap = memo(function MiniMap({ plan: { grid, podium }, taken }: MiniMapProps) {
  const cols = grid[0]?.length ?? 0;
  const [width, height] = [cols * step, grid.length * step];
  return (
    <svg
      aria-hidden
      viewBox={`0 -7 ${width} ${height + 7}`}
      className="block max-h-17 w-full 2xl:max-h-28"
      preserveAspectRatio="xMidYMid meet"
    >
      <rect x={width / 2 - 12} y={-6} width={24} height={3} rx={1} className="fill-brand" />
      <g transform={podium === 'top' ? undefined : `rotate(180 ${width / 2} ${height / 2})`}>
        {grid.flatMap((line, row) =>
          [...line].map((kind, col) => (
            <Spot
              key={`${row}/${col}`}
              x={col * step}
              y={row * step}
              kind={taken[row * cols + col] === 'y' ? 'taken' : kind}
            />
          )),
        )}
      </g>
    </svg>
  );
});

function Spot({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: string }) {
  const box = { x: x + 1.5, y: y + 1.5, width: 7, height: 7, rx: 1 };
  switch (kind) {
    case 'taken':
      return <rect {...box} className="fill-brand stroke-brand" />;
    case 'O':
    case 'A':
      return <rect {...box} className="fill-paper stroke-line-strong" />;
    case 'R':
      return <circle cx={x + 5} cy={y + 5} r={1.5} className="fill-line-strong" />;
    case 'X':
      return <path d={`M${x + 2} ${y + 8}L${x + 8} ${y + 2}`} className="stroke-line-strong" />;
    case 'T':
      return <rect {...box} y={y + 3.5} height={3} className="fill-brand-wash stroke-brand-deep" />;
    case '#':
      return <rect {...box} className="fill-line" />;
    default:
      return null;
  }
}

/** What the marks of the small maps mean. */
export function MiniMapLegend() {
  const say = useSay();
  const marks = [
    { kind: 'taken', text: say('已排', 'seated') },
    { kind: 'O', text: say('空', 'free') },
    { kind: 'R', text: say('备用', 'spare') },
    { kind: 'X', text: say('停用', 'broken') },
  ];
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-soft">
      {marks.map(({ kind, text }) => (
        <li key={kind} className="flex items-center gap-1">
          <svg aria-hidden viewBox="0 0 10 10" className="size-3.5">
            <Spot x={0} y={0} kind={kind} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
