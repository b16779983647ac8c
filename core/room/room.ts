// Rooms as they are: a grid of places with podium, door and windows, the rule by which places are numbered, the machines,
// and who to call. Invariant: a place is known by its row and column, so its identity outlives any change of numbering.
import { z } from 'zod';
import { Map as PersistentMap } from 'immutable';
import type { FactOf } from '#core/kernel/fact';
import { candidateId, placeId, roomId, type RoomId } from '#core/kernel/ids';
import { compareText } from '#core/kernel/text';
import { level } from '#core/plan/plan';
import { machinePlan, noMachinePlan } from './machine-plan';

/** One character a cell: O 考位, A 无障碍考位, R 备用, X 停用 (keeps its number), T 教师机, # 柱, _ 过道或空. */
export const cellKinds = ['O', 'A', 'R', 'X', 'T', '#', '_'] as const;
export type CellKind = (typeof cellKinds)[number];

/** Most rows and most columns of a room. */
export const mostLines = 40;

const gridLine = z.string().regex(/^[OARXT#_]{1,40}$/);

/** The walls as the grid is drawn: line 1 at the top, column 1 at the left. */
export const wallSides = ['top', 'bottom', 'left', 'right'] as const;
export type WallSide = (typeof wallSides)[number];

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

/** Somebody to call; both may be ''. */
const contact = z.object({ name: z.string().max(20), phone: z.string().regex(/^[0-9 +()-]{0,20}$/) }).readonly();
export type Contact = z.infer<typeof contact>;
export const nobody: Contact = { name: '', phone: '' };

const layout = {
  /** Three digits by custom, `001`. */
  no: z.string().regex(/^[0-9A-Za-z-]{1,8}$/),
  name: z.string().max(40),
  grid: z
    .array(gridLine)
    .min(1)
    .max(mostLines)
    .refine((lines) => lines.every((line) => line.length === lines[0]?.length), 'lines of unequal length')
    .readonly(),
  podium: z.enum(['top', 'bottom']),
  numbering,
} as const;

const around = {
  /** The side it is in, and beside which row (left, right) or column (top, bottom), counted from 1. */
  door: z
    .object({ side: z.enum(wallSides), line: z.number().int().min(1).max(mostLines) })
    .readonly()
    .nullable(),
  windows: z.array(z.enum(wallSides)).max(4).readonly(),
  /** `null`: any levels beside each other (混编); a list: those only; `one`: any, but one level a session. */
  levels: z.union([z.null(), z.literal('one'), z.array(level).min(1).readonly()]),
  /** How many rows with seats, from the podium, count as 前排. */
  frontRows: z.number().int().min(0).max(mostLines),
  machines: machinePlan,
  location: z.object({ campus: z.string().max(40), building: z.string().max(40), room: z.string().max(40) }).readonly(),
  note: z.string().max(200),
  /** 考场负责人, 技术负责人 */
  lead: contact,
  technician: contact,
} as const;

export const roomPlan = z.object({ ...layout, ...around }).readonly();
export type RoomPlan = z.infer<typeof roomPlan>;

/** What a room has when nobody says otherwise. */
export const plainRoom: Omit<RoomPlan, keyof typeof layout> = {
  door: null,
  windows: [],
  levels: null,
  frontRows: 1,
  machines: noMachinePlan,
  location: { campus: '', building: '', room: '' },
  note: '',
  lead: nobody,
  technician: nobody,
};

/** A room as commands bring it: the layout at least, what is left out is plain. */
export const wishedRoom = z
  .object({
    ...layout,
    door: around.door.default(plainRoom.door),
    windows: around.windows.default(plainRoom.windows),
    levels: around.levels.default(plainRoom.levels),
    frontRows: around.frontRows.default(plainRoom.frontRows),
    machines: around.machines.default(plainRoom.machines),
    location: around.location.default(plainRoom.location),
    note: around.note.default(plainRoom.note),
    lead: around.lead.default(plainRoom.lead),
    technician: around.technician.default(plainRoom.technician),
  })
  .readonly();

/** What a change of a room did to people: who lost the place there, and who sits under another number since. */
const changedRoom = z.object({
  room: roomId,
  plan: roomPlan,
  freed: z.array(z.tuple([candidateId, placeId])).readonly(),
  renumbered: z.array(candidateId).readonly(),
});

export const roomFacts = {
  RoomAdded: z.object({ room: roomId, plan: roomPlan }),
  RoomChanged: changedRoom,
  RoomRemoved: z.object({ room: roomId }),
  /** Rooms of a file: new ones and changed ones at once. */
  RoomsImported: z.object({
    source: z.object({ fileName: z.string().max(255), sha256: z.string() }),
    added: z.array(z.object({ room: roomId, plan: roomPlan })).readonly(),
    changed: z.array(changedRoom).readonly(),
  }),
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
  switch (fact.type) {
    case 'RoomRemoved':
      return state.delete(fact.data.room);
    case 'RoomsImported':
      return [...fact.data.added, ...fact.data.changed].reduce(withPlan, state);
    default:
      return withPlan(state, fact.data);
  }
}

function withPlan(state: RoomState, { room: id, plan }: { readonly room: RoomId; readonly plan: RoomPlan }): RoomState {
  const known = state.get(id);
  const version = known && isSameLayout(known, plan) ? known.version : (known?.version ?? 0) + 1;
  return state.set(id, { ...plan, id, version });
}

type Layout = Pick<RoomPlan, 'grid' | 'podium' | 'numbering'>;

/** Whether every place stays where it is, what it is, and under its number. */
export const isSameLayout = (a: Layout, b: Layout): boolean =>
  a.grid.join() === b.grid.join() &&
  a.podium === b.podium &&
  a.numbering.by === b.numbering.by &&
  a.numbering.snake === b.numbering.snake &&
  a.numbering.start === b.numbering.start;

/** A room as it is stored, without what the station adds. */
export const planOf = ({ id: _id, version: _version, ...plan }: Room): RoomPlan => plan;

/** In the order of their numbers: the walking order of the site. */
export const roomsInOrder = (state: RoomState): readonly Room[] =>
  [...state.values()].sort((a, b) => compareText(a.no, b.no));
