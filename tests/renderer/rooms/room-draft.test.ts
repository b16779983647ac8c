// A room on the drawing board: what painting, resizing and turning make of it, and what stays.
import { describe, expect, test } from 'vitest';
import { placeCounts, placesOf } from '#core/room/places';
import type { Room, RoomState } from '#core/room/room';
import { cornerOf, corners, startAt } from '#core/room/corners';
import { brushOfKey } from '../../../renderer/screens/rooms/brushes';
import {
  copyOf,
  draftOf,
  isUnsaved,
  newDraft,
  nextRoomNo,
  numbered,
  painted,
  refilled,
  resized,
  roomOf,
  sizeIn,
  withPodium,
  type RoomDraft,
} from '../../../renderer/screens/rooms/room-draft';
import { room, testStation, samplePlan } from '../../support/station';

function roomsNumbered(...numbers: readonly string[]): RoomState {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  for (const no of numbers) station.run({ type: 'AddRoom', plan: room(no, ['OOO', 'OOR']) });
  return station.state.rooms;
}
const first = (rooms: RoomState): Room => {
  const [only] = rooms.values();
  if (!only) throw new Error('given: no room');
  return only;
};
const placeNumbered = (draft: RoomDraft, number: number) => {
  const place = placesOf(roomOf(draft)).find((each) => each.number === number);
  return place && [place.row, place.col];
};

describe('a new room', () => {
  test('has 7 x 8 places, the default share of them spare, and the next number', () => {
    const draft = newDraft(roomsNumbered('001', '003'), 10);
    expect(draft.plan.no).toBe('004');
    expect(draft.plan.grid).toHaveLength(7);
    expect(placeCounts(draft.plan)).toEqual({ assignable: 50, spare: 6, broken: 0, total: 56 });
    expect(isUnsaved(draft)).toBe(true);
  });

  test.each([
    [[], '001'],
    [['007'], '008'],
    [['12', 'B-1'], '013'],
    [['B-1'], '001'],
    [['999'], '1000'],
  ])('after rooms %j comes %s', (numbers, next) => {
    expect(nextRoomNo(roomsNumbered(...numbers))).toBe(next);
  });

  test('a copy has the layout, the next number and no name of its own yet', () => {
    const rooms = roomsNumbered('001');
    const copy = copyOf(first(rooms), rooms);
    expect(copy.base).toBeNull();
    expect(copy.plan).toEqual({ ...draftOf(first(rooms)).plan, no: '002', name: '' });
  });
});

describe('painting', () => {
  const draft = draftOf(first(roomsNumbered('001')));

  test('changes one cell; painting it back leaves nothing to save', () => {
    const broken = painted(draft, 1, 0, 'X');
    expect(broken.plan.grid).toEqual(['OOO', 'XOR']);
    expect(isUnsaved(draft)).toBe(false);
    expect(isUnsaved(broken)).toBe(true);
    expect(isUnsaved(painted(broken, 1, 0, 'O'))).toBe(false);
  });

  test('the same kind again, or a place outside, changes nothing at all', () => {
    expect(painted(draft, 0, 0, 'O')).toBe(draft);
    expect(painted(draft, 2, 0, 'X')).toBe(draft);
    expect(painted(draft, 0, 3, 'X')).toBe(draft);
  });

  test('a broken or spare place keeps its number, an aisle has none', () => {
    const numbers = (kind: 'X' | 'R' | '_') =>
      placesOf(roomOf(painted(draft, 0, 0, kind))).map(({ row, col, number }) => `${row}/${col}=${number}`);
    const before = placesOf(roomOf(draft)).map(({ row, col, number }) => `${row}/${col}=${number}`);
    expect(numbers('X')).toEqual(before);
    expect(numbers('R')).toEqual(before);
    expect(numbers('_')).toHaveLength(5);
  });
});

describe('size', () => {
  test('an untouched layout keeps its spare share at the end of the numbering', () => {
    const draft = resized(newDraft(roomsNumbered(), 10), 5, 6, 10);
    expect(placeCounts(draft.plan)).toMatchObject({ assignable: 27, spare: 3 });
    expect(
      placesOf(roomOf(draft))
        .filter(({ kind }) => kind === 'R')
        .map(({ number }) => number),
    ).toEqual([28, 29, 30]);
  });

  test('what was painted by hand stays where it is; new lines come at the end', () => {
    const draft = painted(draftOf(first(roomsNumbered('001'))), 0, 1, '_');
    expect(resized(draft, 3, 4, 10).plan.grid).toEqual(['O_OO', 'OORO', 'OOOO']);
    expect(resized(draft, 1, 2, 10).plan.grid).toEqual(['O_']);
  });

  test('refilling starts over: every cell a place, the default share spare', () => {
    const draft = refilled(painted(draftOf(first(roomsNumbered('001'))), 0, 1, '#'), 20);
    expect(placeCounts(draft.plan)).toEqual({ assignable: 4, spare: 2, broken: 0, total: 6 });
    expect(draft.layout).toBe('default');
  });

  test.each([
    ['1', 1],
    ['40', 40],
    ['41', null],
    ['0', null],
    ['', null],
    ['-3', null],
    ['7.5', null],
    ['1e1', null],
  ])('typed %j means %j lines', (text, size) => {
    expect(sizeIn(text)).toBe(size);
  });
});

describe('numbering', () => {
  test('spare places follow the numbering while the layout is the default one', () => {
    const byRow = numbered(newDraft(roomsNumbered(), 10), { by: 'row', snake: false }, 10);
    expect(byRow.plan.grid.at(-1)).toBe('OORRRRRR');
  });

  test('a layout painted by hand is only numbered anew', () => {
    const draft = numbered(draftOf(first(roomsNumbered('001'))), { by: 'row', start: 'BR' }, 10);
    expect(draft.plan.grid).toEqual(['OOO', 'OOR']);
    expect(placeNumbered(draft, 1)).toEqual([2, 3]);
  });

  test('with the podium at the other end number 01 is still at the front left', () => {
    const before = newDraft(roomsNumbered(), 10);
    expect(placeNumbered(before, 1)).toEqual([1, 1]);
    const turned = withPodium(before, 'bottom', 10);
    // Facing a podium below the last row, the left hand is at the right side of the grid.
    expect(placeNumbered(turned, 1)).toEqual([7, 8]);
    expect(cornerOf(turned.plan.numbering.start, 'bottom')).toBe('front-left');
    expect(withPodium(turned, 'top', 10)).toEqual(before);
    expect(withPodium(turned, 'bottom', 10)).toBe(turned);
  });
});

describe('corners as people name them', () => {
  test('are the corners of the grid while the podium is at its first row', () => {
    expect(corners.map((corner) => startAt(corner, 'top'))).toEqual(['TL', 'TR', 'BL', 'BR']);
  });

  test('are across when the podium is at the last row', () => {
    expect(corners.map((corner) => startAt(corner, 'bottom'))).toEqual(['BR', 'BL', 'TR', 'TL']);
  });

  test('come back as they were named', () => {
    for (const podium of ['top', 'bottom'] as const)
      for (const corner of corners) expect(cornerOf(startAt(corner, podium), podium)).toBe(corner);
  });
});

test('keys 1 to 7 are the brushes in their order, no other key is one', () => {
  expect(['1', '2', '3', '4', '5', '6', '7'].map(brushOfKey).join('')).toBe('OARXT#_');
  for (const key of ['0', '8', 'Enter', '12', 'a']) expect(brushOfKey(key)).toBeUndefined();
});
