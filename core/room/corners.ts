// Corners, walls and lines as people name them: seen by candidates who face the podium, wherever it stands in the grid.
import type { Numbering, RoomPlan, WallSide } from './room';

export const corners = ['front-left', 'front-right', 'back-left', 'back-right'] as const;
export type Corner = (typeof corners)[number];
type Start = Numbering['start'];
type Podium = RoomPlan['podium'];

const whenPodiumOnTop: Readonly<Record<Start, Corner>> = {
  TL: 'front-left',
  TR: 'front-right',
  BL: 'back-left',
  BR: 'back-right',
};

/** The corner across: where a corner goes when the room is turned by half a circle. */
export const opposite: Readonly<Record<Start, Start>> = { TL: 'BR', TR: 'BL', BL: 'TR', BR: 'TL' };

export const cornerOf = (start: Start, podium: Podium): Corner =>
  whenPodiumOnTop[podium === 'top' ? start : opposite[start]];

const startWhenPodiumOnTop: Readonly<Record<Corner, Start>> = {
  'front-left': 'TL',
  'front-right': 'TR',
  'back-left': 'BL',
  'back-right': 'BR',
};

export function startAt(corner: Corner, podium: Podium): Start {
  const start = startWhenPodiumOnTop[corner];
  return podium === 'top' ? start : opposite[start];
}

export const facingSides = ['front', 'back', 'left', 'right'] as const;
/** A wall as candidates see it: 前 is behind the podium. */
export type FacingSide = (typeof facingSides)[number];

const facingWhenOnTop: Readonly<Record<WallSide, FacingSide>> = {
  top: 'front',
  bottom: 'back',
  left: 'left',
  right: 'right',
};
const acrossFrom: Readonly<Record<WallSide, WallSide>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };
const wallWhenOnTop: Readonly<Record<FacingSide, WallSide>> = {
  front: 'top',
  back: 'bottom',
  left: 'left',
  right: 'right',
};

export const facingSide = (side: WallSide, podium: Podium): FacingSide =>
  facingWhenOnTop[podium === 'top' ? side : acrossFrom[side]];

export const wallAt = (facing: FacingSide, podium: Podium): WallSide => {
  const side = wallWhenOnTop[facing];
  return podium === 'top' ? side : acrossFrom[side];
};

/** How many lines a wall runs along: rows beside a left or right wall, columns along the others. */
export const linesAlong = ({ grid }: Pick<RoomPlan, 'grid'>, side: WallSide): number =>
  side === 'left' || side === 'right' ? grid.length : (grid[0]?.length ?? 0);

/** A line of a wall counted from the podium, or from the left hand; its own inverse. */
export const facingLine = (plan: Pick<RoomPlan, 'grid' | 'podium'>, side: WallSide, line: number): number =>
  plan.podium === 'top' ? line : linesAlong(plan, side) + 1 - line;

/** Podium, door and windows of a room that was turned by half a circle around its grid. */
export const turnedWall = (side: WallSide): WallSide => acrossFrom[side];
