import { expect, test } from 'vitest';
import { enterMeans, movedMark } from '../../renderer/screens/check-in/search-choice';

test('Enter never checks in somebody nobody looked at', () => {
  expect(enterMeans('z', 5, -1)).toEqual({ mark: 0 });
  expect(enterMeans('z', 5, 0)).toEqual({ act: 0 });
  expect(enterMeans('z', 5, 3)).toEqual({ act: 3 });
});

test('one person found is taken at once; none is told; an empty field means nothing', () => {
  expect(enterMeans('张三', 1, -1)).toEqual({ act: 0 });
  expect(enterMeans('张三', 0, -1)).toBe('not-found');
  expect(enterMeans('  ', 0, -1)).toBe('nothing');
});

test('the mark stays inside the list, and a mark beyond it is no mark', () => {
  expect([movedMark(-1, 1, 3), movedMark(2, 1, 3), movedMark(0, -1, 3), movedMark(-1, 1, 0)]).toEqual([0, 2, 0, -1]);
  expect(enterMeans('z', 2, 4)).toEqual({ mark: 0 });
});
