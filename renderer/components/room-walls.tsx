// The walls around a drawn room, with its windows and its door: what a person who stands in it recognises it by.
// Sides and lines are those of the grid; `turned` draws the room from its other end.
import { DoorOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomPlan, WallSide } from '#core/room/room';
import { useSay } from '../state/ui-store';

export type Walls = Pick<RoomPlan, 'door' | 'windows'>;

interface RoomWallsProps {
  readonly walls: Walls;
  readonly cols: number;
  readonly turned: boolean;
  readonly fill: boolean;
  readonly children: ReactNode;
}

const across: Readonly<Record<WallSide, WallSide>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };
const seen = (side: WallSide, turned: boolean): WallSide => (turned ? across[side] : side);

const windowPlaces: Readonly<Record<WallSide, string>> = {
  top: 'inset-x-10 -top-[5px] h-2 border-y-2',
  bottom: 'inset-x-10 -bottom-[5px] h-2 border-y-2',
  left: 'inset-y-10 -left-[5px] w-2 border-x-2',
  right: 'inset-y-10 -right-[5px] w-2 border-x-2',
};

/** The wall itself, its windows, and a door in the front or the back. A door at a side stands beside its row. */
export function RoomWalls({ walls, cols, turned, fill, children }: RoomWallsProps) {
  const { door, windows } = walls;
  const side = door && seen(door.side, turned);
  return (
    <div className={`p-1.5 ${fill ? 'h-full' : ''}`}>
      <div
        className={`relative flex min-h-0 flex-col rounded-sm border-2 border-line-strong px-7 py-3 ${fill ? 'h-full' : ''}`}
      >
        {windows.map((each) => (
          <Window key={each} side={seen(each, turned)} />
        ))}
        {children}
        {door && (side === 'top' || side === 'bottom') && (
          <div aria-hidden className="pointer-events-none absolute inset-x-7 inset-y-0">
            <Door
              className={`-translate-x-1/2 ${side === 'top' ? '-top-2.5' : '-bottom-2.5'}`}
              style={{ left: percent(door.line, cols, turned) }}
            />
          </div>
        )}
      </div>
    </div>
  );
}

interface SideDoorProps {
  readonly walls: Walls;
  readonly rows: number;
  readonly turned: boolean;
}

/** Drawn within the rows, so that it stands beside the one it is at. */
export function SideDoor({ walls: { door }, rows, turned }: SideDoorProps) {
  const side = door && seen(door.side, turned);
  if (!door || (side !== 'left' && side !== 'right')) return null;
  return (
    <Door
      className={`-translate-y-1/2 ${side === 'left' ? '-left-10' : '-right-10'}`}
      style={{ top: percent(door.line, rows, turned) }}
    />
  );
}

/** The middle of a line, counted from the other end when turned. */
const percent = (line: number, lines: number, turned: boolean): string =>
  `${(((turned ? lines - line : line - 1) + 0.5) / lines) * 100}%`;

function Window({ side }: { readonly side: WallSide }) {
  const say = useSay();
  return (
    <div aria-hidden className={`absolute grid place-items-center border-brand bg-brand-wash ${windowPlaces[side]}`}>
      <span className="rounded-sm bg-paper px-0.5 text-xs leading-tight text-brand-deep">{say('窗', 'Win')}</span>
    </div>
  );
}

function Door({
  className,
  style,
}: {
  readonly className: string;
  readonly style: { readonly [side: string]: string };
}) {
  const say = useSay();
  return (
    <div
      aria-hidden
      data-wall="door"
      className={`absolute grid justify-items-center rounded-sm border-2 border-brand bg-paper px-0.5 text-xs leading-tight font-semibold text-brand-deep ${className}`}
      style={style}
    >
      <DoorOpen size={14} />
      {say('门', 'Door')}
    </div>
  );
}
