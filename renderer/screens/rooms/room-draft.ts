// A room while it is edited: what it was, what it would become. Pure; nothing is a fact before one command saves it.
// Invariant: a layout that nobody painted keeps the default share of spare places at the end of the numbering;
// one that was painted by hand is only cut or extended at its edges.
import { roomId } from '#core/kernel/ids';
import { isSameRoom } from '#core/room/decide';
import { linesAlong, opposite } from '#core/room/corners';
import { nextSegment, splitIp } from '#core/room/ipv4';
import { machinePlan, noMachinePlan, type IpRange } from '#core/room/machine-plan';
import { assignablePlaces, newGrid, type Place } from '#core/room/places';
import {
  defaultNumbering,
  mostLines,
  plainRoom,
  planOf,
  type CellKind,
  type Numbering,
  type Room,
  type RoomPlan,
  type RoomState,
} from '#core/room/room';

export interface RoomDraft {
  /** The saved room; null = a room that does not exist yet. */
  readonly base: Room | null;
  readonly plan: RoomPlan;
  readonly layout: 'default' | 'by-hand';
}

const usualSize = { rows: 7, cols: 8 } as const;

export const draftOf = (room: Room): RoomDraft => ({ base: room, plan: planOf(room), layout: 'by-hand' });

export const newDraft = (rooms: RoomState, sparePercent: number): RoomDraft => ({
  base: null,
  plan: {
    ...plainRoom,
    no: nextRoomNo(rooms),
    name: '',
    grid: newGrid(usualSize.rows, usualSize.cols, defaultNumbering, sparePercent),
    podium: 'top',
    numbering: defaultNumbering,
  },
  layout: 'default',
});

/**
 * The same layout under the next number, its addresses one free segment further: a lab has a segment of its own. What names
 * the other room or one machine of it (name, room, addresses set by hand) is left to be given.
 */
export const copyOf = (room: Room, rooms: RoomState): RoomDraft => {
  const plan = planOf(room);
  return {
    base: null,
    plan: {
      ...plan,
      no: nextRoomNo(rooms),
      name: '',
      machines: {
        ...plan.machines,
        ip: plan.machines.ip && nextRange(plan.machines.ip, rooms),
        overrides: plan.machines.overrides
          .map((own) => ({ ...own, hostName: '', ip: '' }))
          .filter(({ machineNo }) => machineNo !== ''),
      },
      location: { ...plan.location, room: '' },
    },
    layout: 'by-hand',
  };
};

/** null when no segment is left. */
function nextRange(range: IpRange, rooms: RoomState): IpRange | null {
  const taken = new Set(
    rooms.valueSeq().flatMap(({ machines }) => (machines.ip ? [splitIp(machines.ip.first).segment] : [])),
  );
  let first = nextSegment(range.first);
  while (first !== null && taken.has(splitIp(first).segment)) first = nextSegment(first);
  return first === null ? null : { ...range, first };
}

/** The number after the highest that is written in digits; three digits by custom. */
export function nextRoomNo(rooms: RoomState): string {
  const numbers = [...rooms.values()].filter(({ no }) => /^\d+$/.test(no)).map(({ no }) => Number(no));
  return String(Math.max(0, ...numbers) + 1).padStart(3, '0');
}

/** A part of the room changed, the rest as it is. */
export const replanned = (draft: RoomDraft, part: Partial<RoomPlan>): RoomDraft => ({
  ...draft,
  plan: { ...draft.plan, ...part },
});

/** True when leaving would lose something: a room that was never saved always counts. */
export function isUnsaved({ base, plan }: RoomDraft): boolean {
  return base === null || !isSameRoom(base, plan);
}

/** 0-based row and column of the grid. */
export function painted(draft: RoomDraft, row: number, col: number, kind: CellKind): RoomDraft {
  const line = draft.plan.grid[row];
  if (line === undefined || line[col] === undefined || line[col] === kind) return draft;
  const grid = draft.plan.grid.map((text, r) => (r === row ? text.slice(0, col) + kind + text.slice(col + 1) : text));
  return { ...draft, plan: { ...draft.plan, grid }, layout: 'by-hand' };
}

/** The whole number that a text stands for (a count of rows or columns, when no bounds are given); else null. */
export function sizeIn(text: string, least = 1, most: number = mostLines): number | null {
  const size = Number(text);
  return /^\d{1,2}$/.test(text) && size >= least && size <= most ? size : null;
}

/** New lines come at the end of the grid, so that the places that exist keep their identity. */
export function resized(draft: RoomDraft, rows: number, cols: number, sparePercent: number): RoomDraft {
  const { grid, numbering } = draft.plan;
  const next =
    draft.layout === 'default'
      ? newGrid(rows, cols, numbering, sparePercent)
      : Array.from({ length: rows }, (_, row) => (grid[row] ?? '').slice(0, cols).padEnd(cols, 'O'));
  return { ...draft, plan: within({ ...draft.plan, grid: next }) };
}

/** Without what would stand outside the grid: a door further along its wall, a machine set by hand. */
function within(plan: RoomPlan): RoomPlan {
  const { door, machines } = plan;
  const [rows, cols] = [plan.grid.length, plan.grid[0]?.length ?? 0];
  return {
    ...plan,
    door: door && { ...door, line: Math.min(door.line, linesAlong(plan, door.side)) },
    machines: { ...machines, overrides: machines.overrides.filter(({ row, col }) => row <= rows && col <= cols) },
  };
}

export function numbered(draft: RoomDraft, change: Partial<Numbering>, sparePercent: number): RoomDraft {
  const numbering = { ...draft.plan.numbering, ...change };
  return respared({ ...draft, plan: { ...draft.plan, numbering } }, sparePercent);
}

/** The podium at the other end. Number 01 stays in the corner that people call by the same name (左前 …). */
export function withPodium(draft: RoomDraft, podium: RoomPlan['podium'], sparePercent: number): RoomDraft {
  if (podium === draft.plan.podium) return draft;
  const { numbering } = draft.plan;
  const turned = { ...numbering, start: opposite[numbering.start] };
  return respared({ ...draft, plan: { ...draft.plan, podium, numbering: turned } }, sparePercent);
}

/** Every cell a place again, the default share of them spare. */
export const refilled = (draft: RoomDraft, sparePercent: number): RoomDraft =>
  respared({ ...draft, layout: 'default' }, sparePercent);

function respared(draft: RoomDraft, sparePercent: number): RoomDraft {
  if (draft.layout === 'by-hand') return draft;
  const { grid, numbering } = draft.plan;
  return {
    ...draft,
    plan: { ...draft.plan, grid: newGrid(grid.length, grid[0]?.length ?? 0, numbering, sparePercent) },
  };
}

/** The draft as if it were saved: its places with their numbers, its machines as far as the rule for them is whole. */
export const roomOf = ({ base, plan }: RoomDraft): Room => ({
  ...plan,
  machines: machinePlan.safeParse(plan.machines).success ? plan.machines : noMachinePlan,
  id: base?.id ?? roomId.parse('draft'),
  version: base?.version ?? 0,
});

export const seatedIn = (room: Room, isOccupied: (place: Place['id']) => boolean): number =>
  assignablePlaces(room).filter(({ id }) => isOccupied(id)).length;
