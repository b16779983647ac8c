// A room as the engine sees it: its seats with coordinates, numbers and marks, and how many may be used.
// Coordinates count from 0 at the top left of the grid; everything that is no seat separates.
import type { Need, SeatingRoom } from './instance';

export interface Seat {
  /** `room/row/col`, 1-based. */
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly cell: 'O' | 'A' | 'X' | 'R';
  /** Can be given to someone: neither broken nor reserved. */
  readonly usable: boolean;
  readonly accessible: boolean;
  readonly front: boolean;
  /** From 1 in the order of the room. Broken and reserved seats have one too, so labels never shift. */
  readonly number: number;
}

export interface RoomLayout {
  readonly room: SeatingRoom;
  readonly rows: number;
  readonly cols: number;
  /** In reading order: row by row from the top left. */
  readonly seats: readonly Seat[];
  readonly seatById: ReadonlyMap<string, Seat>;
  readonly usable: number;
  readonly spare: number;
  /** How many may sit here: usable without the spare ones; 0 when the room is closed. */
  readonly capacity: number;
}

const layoutByRoom = new WeakMap<SeatingRoom, RoomLayout>();

/** Remembered per room. */
export function layoutOf(room: SeatingRoom): RoomLayout {
  const known = layoutByRoom.get(room);
  if (known) return known;
  const layout = newLayout(room);
  layoutByRoom.set(room, layout);
  return layout;
}

function newLayout(room: SeatingRoom): RoomLayout {
  const rows = room.grid.length;
  const cols = Math.max(...room.grid.map((line) => line.length));
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, col) => cellAt(room, row, col)),
  );
  const front = frontLines(room, cells);
  const numberByCell = numbersOf(room, cells);
  const seats = cells.flatMap((line, row) =>
    line.flatMap((cell, col): Seat[] => {
      if (cell === null) return [];
      return [
        {
          id: `${room.id}/${row + 1}/${col + 1}`,
          row,
          col,
          cell,
          usable: cell === 'O' || cell === 'A',
          accessible: cell === 'A',
          front: front.has(isHorizontal(room) ? row : col),
          number: numberByCell.get(row * cols + col) ?? 0,
        },
      ];
    }),
  );
  const usable = seats.filter((seat) => seat.usable).length;
  const spare = Math.min(usable, Math.max(room.spare.count, Math.ceil((usable * room.spare.percent) / 100)));
  return {
    room,
    rows,
    cols,
    seats,
    seatById: new Map(seats.map((seat) => [seat.id, seat])),
    usable,
    spare,
    capacity: room.closed ? 0 : usable - spare,
  };
}

/** The room a seat id names: what stands before the first slash. */
export const roomOfSeat = (seat: string): string => seat.slice(0, seat.indexOf('/'));

export const isOpenIn = (room: SeatingRoom, session: string): boolean =>
  !room.closed && (room.sessions === null || room.sessions.includes(session));

export const meets = (seat: Pick<Seat, 'accessible' | 'front'>, need: Need): boolean =>
  need === 'accessible' ? seat.accessible : seat.front;

/** Within the eight surrounding cells, or the same cell. */
export const isNear = (a: Pick<Seat, 'row' | 'col'>, b: Pick<Seat, 'row' | 'col'>): boolean =>
  Math.abs(a.row - b.row) <= 1 && Math.abs(a.col - b.col) <= 1;

type Cell = Seat['cell'] | null;

function cellAt({ grid }: SeatingRoom, row: number, col: number): Cell {
  const cell = grid[row]?.[col];
  return cell === 'O' || cell === 'A' || cell === 'X' || cell === 'R' ? cell : null;
}

const isHorizontal = ({ podium }: SeatingRoom): boolean => podium === 'top' || podium === 'bottom';

/** The first `frontRows` lines that hold a seat, counted from the podium: rows or columns, as the podium stands. */
function frontLines(room: SeatingRoom, cells: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const cols = cells[0]?.length ?? 0;
  const lines = isHorizontal(room)
    ? cells.map((line) => line)
    : Array.from({ length: cols }, (_, col) => cells.map((line) => line[col] ?? null));
  const seated = lines.flatMap((line, i) => (line.some((cell) => cell !== null) ? [i] : []));
  const fromPodium = room.podium === 'bottom' || room.podium === 'right' ? seated.reverse() : seated;
  return new Set(fromPodium.slice(0, room.frontRows));
}

/** Walks the grid in the order of the room; a line without seats does not turn the snake. Key: row * cols + col. */
function numbersOf({ order }: SeatingRoom, cells: readonly (readonly Cell[])[]): ReadonlyMap<number, number> {
  const cols = cells[0]?.length ?? 0;
  const down = span(cells.length, order.start.startsWith('B'));
  const across = span(cols, order.start.endsWith('R'));
  const [lines, steps] = order.by === 'col' ? [across, down] : [down, across];
  const numbers = new Map<number, number>();
  let back = false;
  for (const line of lines) {
    const keys = steps
      .map((step) => (order.by === 'col' ? ([step, line] as const) : ([line, step] as const)))
      .flatMap(([row, col]) => ((cells[row]?.[col] ?? null) === null ? [] : [row * cols + col]));
    if (keys.length === 0) continue;
    for (const key of back ? keys.reverse() : keys) numbers.set(key, numbers.size + 1);
    back = order.snake && !back;
  }
  return numbers;
}

const span = (length: number, backwards: boolean): number[] =>
  Array.from({ length }, (_, i) => (backwards ? length - 1 - i : i));
