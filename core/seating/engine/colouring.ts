// Places coloured so that neighbours never share a colour: a chessboard, or four colours when diagonals count. Places
// that no neighbours connect belong to different blocks; the colours of a block can be turned on their own.
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';

export interface Colouring {
  readonly colours: number;
  /** By place. */
  readonly colour: Ints;
  /** By place: the first place of its block. */
  readonly block: Ints;
}

export function colouringOf(problem: Problem): Colouring {
  const colours = problem.instance.neighbours.d > 0 ? 4 : 2;
  return { colours, colour: colourOf(problem, colours), block: blocksOf(problem) };
}

function colourOf({ places }: Problem, colours: number): Ints {
  const { count, row, col } = places;
  return ints(count).map((_, place) =>
    colours === 4 ? (at(row, place) % 2) * 2 + (at(col, place) % 2) : (at(row, place) + at(col, place)) % 2,
  );
}

/** Places that reach each other over neighbours share a block. */
function blocksOf({ places }: Problem): Ints {
  const { start, items } = places.neighbours;
  const block = ints(places.count, -1);
  for (let first = 0; first < places.count; first++) {
    if (at(block, first) !== -1) continue;
    block[first] = first;
    const waiting = [first];
    for (const place of waiting)
      for (let i = at(start, place); i < at(start, place + 1); i++) {
        const other = at(items, i);
        if (at(block, other) !== -1) continue;
        block[other] = first;
        waiting.push(other);
      }
  }
  return block;
}
