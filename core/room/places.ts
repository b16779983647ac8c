// Places of a room and their numbers. Everything that shows a seat number gets it from here.
import { placeId, type PlaceId, type RoomId } from '#core/kernel/ids';
import type { CellKind, Numbering, Room, RoomPlan, RoomState } from './room';

export interface Place {
  readonly id: PlaceId;
  /** 1-based from the top left of the grid. */
  readonly row: number;
  readonly col: number;
  readonly kind: Exclude<CellKind, 'T' | '#' | '_'>;
  /** Position in the numbering, from 1. A broken machine (X) and a spare place (R) keep theirs, so labels never shift. */
  readonly number: number;
}

/** Seat numbers are written with at least two digits. */
export const seatNo = (number: number): string => String(number).padStart(2, '0');

export const placeIdOf = (room: RoomId, row: number, col: number): PlaceId => placeId.parse(`${room}/${row}/${col}`);

const placesByRoom = new WeakMap<Room, readonly Place[]>();

/** All numbered places of a room in the order of their numbers. Remembered per room version. */
export function placesOf(room: Room): readonly Place[] {
  const known = placesByRoom.get(room);
  if (known) return known;
  const places = numberedCells(room).map(({ row, col, kind }, i) => ({
    id: placeIdOf(room.id, row, col),
    row,
    col,
    kind,
    number: i + 1,
  }));
  placesByRoom.set(room, places);
  return places;
}

/** The room and place that a place id names, if both still exist. */
export function findPlace(rooms: RoomState, id: PlaceId): { readonly room: Room; readonly place: Place } | undefined {
  const [roomPart, row, col] = id.split('/');
  const room = rooms.find((candidate) => candidate.id === roomPart);
  const place = room && placesOf(room).find((p) => p.row === Number(row) && p.col === Number(col));
  return room && place && { room, place };
}

/** Places that can be assigned: 编排机位. */
export const assignablePlaces = (room: Room): readonly Place[] =>
  placesOf(room).filter(({ kind }) => kind === 'O' || kind === 'A');

/** 编排机位, 备用机位, 停用机位 and 总机位 (all that have a machine that works: 总 = 编排 + 备用, domain.md section 4). */
export function placeCounts(plan: Pick<RoomPlan, 'grid'>): {
  readonly assignable: number;
  readonly spare: number;
  readonly broken: number;
  readonly total: number;
} {
  const cells = plan.grid.join('');
  const count = (kinds: string) => [...cells].filter((cell) => kinds.includes(cell)).length;
  const [assignable, spare] = [count('OA'), count('R')];
  return { assignable, spare, broken: count('X'), total: assignable + spare };
}

/** What stands at the end of the numbering of a new grid: spare places, then broken ones, then no places at all. */
export interface GridEnd {
  readonly spare: number;
  readonly broken: number;
  readonly none: number;
}

/** A full grid with its last places by number as said; a figure is the share of spare ones in per cent, rounded up. */
export function newGrid(rows: number, cols: number, numbering: Numbering, end: number | GridEnd): readonly string[] {
  const full = Array.from({ length: rows }, () => 'O'.repeat(cols));
  const { spare, broken, none } =
    typeof end === 'number' ? { spare: Math.ceil((rows * cols * end) / 100), broken: 0, none: 0 } : end;
  const cells = numberedCells({ grid: full, numbering });
  const kinds = ('R'.repeat(spare) + 'X'.repeat(broken) + '_'.repeat(none)).slice(-cells.length);
  const kindAt = new Map(
    cells.slice(cells.length - kinds.length).map(({ row, col }, i) => [`${row}/${col}`, kinds[i] ?? 'O']),
  );
  return full.map((line, r) => [...line].map((cell, c) => kindAt.get(`${r + 1}/${c + 1}`) ?? cell).join(''));
}

type NumberedCell = Pick<Place, 'row' | 'col' | 'kind'>;

/** Walks the grid in the order of the numbering; cells without a machine are passed over. */
function numberedCells({ grid, numbering }: Pick<RoomPlan, 'grid' | 'numbering'>): readonly NumberedCell[] {
  const { by, snake, start } = numbering;
  const rows = span(grid.length, start.startsWith('B'));
  const cols = span(grid[0]?.length ?? 0, start.endsWith('R'));
  const [lines, steps] = by === 'row' ? [rows, cols] : [cols, rows];
  const result: NumberedCell[] = [];
  let back = false;
  for (const line of lines) {
    const cells = steps.flatMap((step) => {
      const [row, col] = by === 'row' ? [line, step] : [step, line];
      const kind = grid[row - 1]?.[col - 1];
      return isPlace(kind) ? [{ row, col, kind }] : [];
    });
    if (cells.length === 0) continue;
    result.push(...(back ? cells.reverse() : cells));
    back = snake && !back;
  }
  return result;
}

const isPlace = (cell: string | undefined): cell is Place['kind'] =>
  cell === 'O' || cell === 'A' || cell === 'R' || cell === 'X';

const span = (length: number, backwards: boolean): number[] =>
  Array.from({ length }, (_, i) => (backwards ? length - i : i + 1));
