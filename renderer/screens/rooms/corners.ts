// Corners as people name them, 左前 …: seen by candidates who face the podium, wherever it stands in the grid.
import type { Numbering, RoomPlan } from '#core/room/room';

export const corners = ['front-left', 'front-right', 'back-left', 'back-right'] as const;
export type Corner = (typeof corners)[number];
type Start = Numbering['start'];

const whenPodiumOnTop: Readonly<Record<Start, Corner>> = {
  TL: 'front-left',
  TR: 'front-right',
  BL: 'back-left',
  BR: 'back-right',
};

/** The corner across: where a corner goes when the room is turned by half a circle. */
export const opposite: Readonly<Record<Start, Start>> = { TL: 'BR', TR: 'BL', BL: 'TR', BR: 'TL' };

export const cornerOf = (start: Start, podium: RoomPlan['podium']): Corner =>
  whenPodiumOnTop[podium === 'top' ? start : opposite[start]];

const startWhenPodiumOnTop: Readonly<Record<Corner, Start>> = {
  'front-left': 'TL',
  'front-right': 'TR',
  'back-left': 'BL',
  'back-right': 'BR',
};

export function startAt(corner: Corner, podium: RoomPlan['podium']): Start {
  const start = startWhenPodiumOnTop[corner];
  return podium === 'top' ? start : opposite[start];
}
