// The fewest neighbouring pairs (weighted by their edges) that k people of one sort must form in a room: exact, by
// dynamic programming over a broken profile of the grid. Blocks that do not touch are counted apart and joined.
// A block wider than `widest` is cut into strips without the edges between them: still a true lower bound.
import type { RoomLayout } from './geometry';
import type { Neighbours } from './instance';
import { at, ints, type Ints } from './ints';

const widest = 11;
/** More than any room can cost; sums of two stay whole in 32 bits. */
const never = 1 << 28;

export interface FewestPairs {
  /** Index: people of one sort, 0 to the usable seats of the room. */
  readonly pairs: Ints;
}

/** Tables of many rooms; equal shapes share one. */
export function fewestPairsTables(neighbours: Neighbours): (layout: RoomLayout) => FewestPairs {
  const tableByShape = new Map<string, FewestPairs>();
  return (layout) => {
    const shape = layout.room.grid.join('/').replaceAll(/[XR#]/g, '_').replaceAll('A', 'O');
    const known = tableByShape.get(shape);
    if (known) return known;
    const table = { pairs: pairsOf(blocksOf(layout), neighbours) };
    tableByShape.set(shape, table);
    return table;
  };
}

/** A connected part of the grid: `seats[line][across]`. `turned` when lines are columns of the room. */
interface Block {
  readonly seats: readonly (readonly boolean[])[];
  readonly turned: boolean;
}

function pairsOf(blocks: readonly Block[], neighbours: Neighbours): Ints {
  return blocks
    .flatMap(strips)
    .map((block) => blockTable(block, neighbours))
    .reduce(joined, ints(1));
}

/** Splits the people of two blocks in the best way, for every number. */
function joined(a: Ints, b: Ints): Ints {
  const table = ints(a.length + b.length - 1, never);
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const sum = at(a, i) + at(b, j);
      if (sum < at(table, i + j)) table[i + j] = sum;
    }
  return table;
}

/**
 * The profile holds, as bits, which of the last `width` cells are taken, and one cell more for the diagonal. Cells are
 * visited line by line; bit 0 is the cell just visited.
 */
function blockTable({ seats, turned }: Block, { h, v, d }: Neighbours): Ints {
  const width = Math.max(...seats.map((line) => line.length));
  const [along, across] = turned ? [v, h] : [h, v];
  const memory = d > 0 ? width + 1 : width;
  const mask = (1 << memory) - 1;
  const all = seats.flat().filter(Boolean).length;
  const size = all + 1;
  let now = ints((mask + 1) * size, never);
  now[0] = 0;
  let seen = 0;
  for (const line of seats)
    for (let x = 0; x < width; x++) {
      const then = ints((mask + 1) * size, never);
      const isSeat = line[x] === true;
      const left = x > 0 ? 1 : 0;
      const above = 1 << (width - 1);
      const aboveLeft = d > 0 && x > 0 ? 1 << width : 0;
      const aboveRight = x < width - 1 && width > 1 ? 1 << (width - 2) : 0;
      for (let profile = 0; profile <= mask; profile++) {
        const empty = (profile << 1) & mask;
        const cost =
          ((profile & left) !== 0 ? along : 0) +
          ((profile & above) !== 0 ? across : 0) +
          ((profile & aboveLeft) !== 0 ? d : 0) +
          ((profile & aboveRight) !== 0 ? d : 0);
        for (let k = 0; k <= seen; k++) {
          const pairs = at(now, profile * size + k);
          if (pairs >= never) continue;
          if (pairs < at(then, empty * size + k)) then[empty * size + k] = pairs;
          const taken = (empty | 1) * size + k + 1;
          if (isSeat && pairs + cost < at(then, taken)) then[taken] = pairs + cost;
        }
      }
      if (isSeat) seen++;
      now = then;
    }
  const table = ints(size, never);
  for (let profile = 0; profile <= mask; profile++)
    for (let k = 0; k < size; k++)
      if (at(now, profile * size + k) < at(table, k)) table[k] = at(now, profile * size + k);
  return table;
}

/** Parts of the usable seats that touch, corners included, each turned so that it is as narrow as it can be. */
function blocksOf({ seats }: RoomLayout): readonly Block[] {
  const waiting = new Map(seats.filter(({ usable }) => usable).map((seat) => [seat.id, seat]));
  const seatAt = (row: number, col: number) =>
    [...waiting.values()].find((seat) => seat.row === row && seat.col === col);
  const blocks: Block[] = [];
  for (const start of waiting.values()) {
    waiting.delete(start.id);
    const members = [start];
    for (const { row, col } of members)
      for (const down of [-1, 0, 1])
        for (const right of [-1, 0, 1]) {
          const found = seatAt(row + down, col + right);
          if (!found) continue;
          waiting.delete(found.id);
          members.push(found);
        }
    const top = Math.min(...members.map(({ row }) => row));
    const left = Math.min(...members.map(({ col }) => col));
    const height = Math.max(...members.map(({ row }) => row)) - top + 1;
    const width = Math.max(...members.map(({ col }) => col)) - left + 1;
    const turned = width > height;
    const grid = Array.from({ length: turned ? width : height }, () =>
      Array.from({ length: turned ? height : width }, () => false),
    );
    for (const { row, col } of members) {
      const line = grid[turned ? col - left : row - top];
      if (line) line[turned ? row - top : col - left] = true;
    }
    blocks.push({ seats: grid, turned });
  }
  return blocks;
}

function strips({ seats, turned }: Block): readonly Block[] {
  const width = Math.max(...seats.map((line) => line.length));
  if (width <= widest) return [{ seats, turned }];
  const count = Math.ceil(width / widest);
  const step = Math.ceil(width / count);
  return Array.from({ length: count }, (_, i) => ({
    seats: seats.map((line) => line.slice(i * step, (i + 1) * step)),
    turned,
  }));
}
