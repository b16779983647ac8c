// Rooms as they are: a grid of places with a podium, and the rule by which places are numbered.
import { z } from 'zod';
import { Map as PersistentMap } from 'immutable';
import type { FactOf } from '#core/kernel/fact';
import { roomId, type RoomId } from '#core/kernel/ids';
import { compareText } from '#core/kernel/text';

/** One character a cell: O 考位, A 无障碍考位, R 备用, X 停用 (keeps its number), T 教师机, # 柱, _ 过道或空. */
export const cellKinds = ['O', 'A', 'R', 'X', 'T', '#', '_'] as const;
export type CellKind = (typeof cellKinds)[number];

const gridLine = z.string().regex(/^[OARXT#_]{1,40}$/);

export const numbering = z
  .object({
    /** `row`: along the rows first; `col`: along the columns first. */
    by: z.enum(['row', 'col']),
    /** 蛇形: every second line runs back. A line without places does not turn the snake. */
    snake: z.boolean(),
    /** Corner of number 01, seen from above with grid line 1 at the top: top/bottom, left/right. */
    start: z.enum(['TL', 'TR', 'BL', 'BR']),
  })
  .readonly();
export type Numbering = z.infer<typeof numbering>;

/** Standing at the podium, the column at the right hand, front to back, then back to front (domain.md section 4, A). */
export const defaultNumbering: Numbering = { by: 'col', snake: true, start: 'TL' };

export const roomPlan = z
  .object({
    /** Three digits by custom, `001`. */
    no: z.string().regex(/^[0-9A-Za-z-]{1,8}$/),
    name: z.string().max(40),
    grid: z
      .array(gridLine)
      .min(1)
      .max(40)
      .refine((lines) => lines.every((line) => line.length === lines[0]?.length), 'lines of unequal length')
      .readonly(),
    podium: z.enum(['top', 'bottom']),
    numbering,
  })
  .readonly();
export type RoomPlan = z.infer<typeof roomPlan>;

export const roomFacts = {
  RoomAdded: z.object({ room: roomId, plan: roomPlan }),
  RoomChanged: z.object({ room: roomId, plan: roomPlan }),
  RoomRemoved: z.object({ room: roomId }),
} as const;
export type RoomFact = FactOf<typeof roomFacts>;

export interface Room extends RoomPlan {
  readonly id: RoomId;
  /** 1 when added, then one more with each change of the layout. */
  readonly version: number;
}

export type RoomState = PersistentMap<RoomId, Room>;
export const noRooms: RoomState = PersistentMap();

export function evolveRooms(state: RoomState, fact: RoomFact): RoomState {
  const { room: id } = fact.data;
  if (fact.type === 'RoomRemoved') return state.delete(id);
  return state.set(id, { ...fact.data.plan, id, version: (state.get(id)?.version ?? 0) + 1 });
}

/** In the order of their numbers: the walking order of the site. */
export const roomsInOrder = (state: RoomState): readonly Room[] =>
  [...state.values()].sort((a, b) => compareText(a.no, b.no));
