import { expect, test } from 'vitest';
import { roomId } from '#core/kernel/ids';
import { newGrid, placeCounts, placesOf } from '#core/room/places';
import type { Numbering } from '#core/room/room';
import { room } from '../../support/station';

/** The numbers as a person sees them on the plan of the room; `.` where there is no place. */
function numbers(grid: readonly string[], numbering: Numbering): string[] {
  const places = placesOf({ ...room('001', grid, { numbering }), id: roomId.parse('r'), version: 1 });
  const numberAt = new Map(places.map((p) => [`${p.row}/${p.col}`, p.number]));
  return grid.map((line, r) => [...line].map((_, c) => numberAt.get(`${r + 1}/${c + 1}`) ?? '.').join(' '));
}

test('by column, snake, from the top left: down, then up', () => {
  expect(numbers(['OOO', 'OOO'], { by: 'col', snake: true, start: 'TL' })).toEqual(['1 4 5', '2 3 6']);
});

test('by column, straight: down, then down again', () => {
  expect(numbers(['OOO', 'OOO'], { by: 'col', snake: false, start: 'TL' })).toEqual(['1 3 5', '2 4 6']);
});

test('by row from each corner', () => {
  const from = (start: Numbering['start']) => numbers(['OOO', 'OOO'], { by: 'row', snake: true, start });
  expect(from('TL')).toEqual(['1 2 3', '6 5 4']);
  expect(from('TR')).toEqual(['3 2 1', '4 5 6']);
  expect(from('BL')).toEqual(['6 5 4', '1 2 3']);
  expect(from('BR')).toEqual(['4 5 6', '3 2 1']);
});

test('an aisle does not turn the snake; broken and spare places keep their numbers; pillars and the teacher have none', () => {
  expect(numbers(['O_XO', 'O_R#', 'T_OO'], { by: 'col', snake: true, start: 'TL' })).toEqual([
    '1 . 5 6',
    '2 . 4 .',
    '. . 3 7',
  ]);
});

test('a new grid keeps its last places by number as spares, rounded up', () => {
  const grid = newGrid(5, 6, { by: 'col', snake: true, start: 'TL' }, 10);
  expect(placeCounts({ grid })).toEqual({ assignable: 27, spare: 3, broken: 0, total: 30 });
  expect(grid).toEqual(['OOOOOR', 'OOOOOR', 'OOOOOR', 'OOOOOO', 'OOOOOO']);
});
