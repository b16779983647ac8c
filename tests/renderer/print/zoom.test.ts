// Where pages stand and which are drawn.
import { describe, expect, test } from 'vitest';
import {
  columnHeight,
  pageGap,
  pageInSight,
  pagesToDraw,
  placePages,
  scaleFor,
} from '../../../renderer/screens/print/zoom';

const a4 = { width: 595, height: 842 };
const box = { width: 600, height: 500 };
const pages = Array.from({ length: 40 }, () => a4);

describe('scale', () => {
  test('by width fills the box between the gaps', () => {
    expect(scaleFor('width', box, a4) * a4.width).toBeCloseTo(600 - 2 * pageGap);
  });
  test('by page shows the whole page, whichever side is short', () => {
    expect(scaleFor('page', box, a4) * a4.height).toBeCloseTo(500 - 2 * pageGap);
    expect(scaleFor('page', { width: 200, height: 2000 }, a4) * a4.width).toBeCloseTo(200 - 2 * pageGap);
  });
  test('100 % is 96 pixels to the inch', () => {
    expect(scaleFor('actual', box, a4) * 72).toBeCloseTo(96);
  });
  test('stays positive in a box without room', () => {
    expect(scaleFor('page', { width: 0, height: 0 }, a4)).toBeGreaterThan(0);
  });
});

describe('column of pages', () => {
  const placed = placePages(pages, 1);
  test('pages follow each other with a gap before, between and after', () => {
    expect(placed[0]?.top).toBe(pageGap);
    expect(placed[1]?.top).toBe(842 + 2 * pageGap);
    expect(columnHeight(placed)).toBe(40 * (842 + pageGap) + pageGap);
    expect(columnHeight([])).toBe(0);
  });
  test('scrolling to the top of a page makes it the page in sight, at every scale', () => {
    for (const scale of [0.3, 0.9, 1.7]) {
      const column = placePages(pages, scale);
      const sights = column.map(({ top }) => pageInSight(column, top - pageGap, Math.min(500, 842 * scale)));
      expect(sights).toEqual(pages.map((_, i) => i));
    }
  });
  test('there is a page in sight at both ends, and none without pages', () => {
    expect(pageInSight(placed, 0, 500)).toBe(0);
    expect(pageInSight(placed, 10 ** 9, 500)).toBe(39);
    expect(pageInSight([], 0, 500)).toBe(-1);
  });
  test('only pages near the box are drawn', () => {
    expect(pagesToDraw(placed, 0, 500)).toEqual({ first: 0, last: 1 });
    const middle = pagesToDraw(placed, placed[20]!.top, 500);
    expect(middle.first).toBeLessThanOrEqual(20);
    expect(middle.last).toBeGreaterThanOrEqual(20);
    expect(middle.last - middle.first).toBeLessThan(4);
  });
  test('without pages nothing is drawn', () => {
    const { first, last } = pagesToDraw([], 0, 500);
    expect(last).toBeLessThan(first);
  });
});
