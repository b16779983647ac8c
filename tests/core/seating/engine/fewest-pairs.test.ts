// The tables of fewest pairs against trying every set of seats.
import { expect, test } from 'vitest';
import { seededRandom } from '#core/kernel/random';
import { fewestPairsTables } from '#core/seating/engine/fewest-pairs';
import { layoutOf, type Seat } from '#core/seating/engine/geometry';
import { seatingInstance, type Neighbours, type SeatingRoom } from '#core/seating/engine/instance';

const roomOf = (grid: readonly string[]): SeatingRoom => {
  const [room] = seatingInstance.parse({ format: 'exam-seating/1', rooms: [{ id: 'R', grid }], candidates: [] }).rooms;
  if (!room) throw new Error('no room');
  return room;
};

function byForce(room: SeatingRoom, { h, v, d }: Neighbours): number[] {
  const seats = layoutOf(room).seats.filter(({ usable }) => usable);
  const edge = (a: Seat, b: Seat) => {
    const [down, right] = [Math.abs(a.row - b.row), Math.abs(a.col - b.col)];
    if (down > 1 || right > 1) return 0;
    return down === 0 ? h : right === 0 ? v : d;
  };
  const fewest = seats.map(() => Infinity).concat(Infinity);
  for (let set = 0; set < 1 << seats.length; set++) {
    const taken = seats.filter((_, i) => (set & (1 << i)) !== 0);
    let pairs = 0;
    for (const [i, a] of taken.entries()) for (const b of taken.slice(i + 1)) pairs += edge(a, b);
    fewest[taken.length] = Math.min(fewest[taken.length] ?? Infinity, pairs);
  }
  return fewest;
}

test('four and eight neighbours, holes, aisles, weights: equal to every set tried', () => {
  const random = seededRandom('fewest pairs');
  for (let round = 0; round < 60; round++) {
    const [rows, cols] = [1 + random(4), 1 + random(4)];
    const cell = () => 'OOOOOA_#XR'[random(10)] ?? 'O';
    const room = roomOf(Array.from({ length: rows }, () => Array.from({ length: cols }, cell).join('')));
    const neighbours = { h: random(3), v: random(3), d: random(2) * (1 + random(2)) };
    const { pairs } = fewestPairsTables(neighbours)(layoutOf(room));
    expect({ grid: room.grid, neighbours, pairs: [...pairs] }).toEqual({
      grid: room.grid,
      neighbours,
      pairs: byForce(room, neighbours),
    });
  }
});

test('a hall wider than the profile still gives a true bound, and the exact one up to half its seats', () => {
  const wide = layoutOf(roomOf(Array.from({ length: 14 }, () => 'O'.repeat(14))));
  const { pairs } = fewestPairsTables({ h: 1, v: 1, d: 0 })(wide);
  expect(pairs).toHaveLength(197);
  expect(pairs.slice(0, 99).every((count) => count === 0)).toBe(true);
  // All 14 × 14 seats have 364 pairs; 14 of them lie on the cut between the two strips.
  expect(pairs[196]).toBe(350);
});
