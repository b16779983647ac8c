// Where the pages of a document stand in their scrolling column, at which scale, and which of them are in sight.
// Lengths are CSS pixels unless they are said to be points (1/72 inch).

export type Zoom = 'width' | 'page' | 'actual';

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface PlacedPage extends Box {
  readonly top: number;
}

/** Around the column and between the pages. */
export const pageGap = 16;

/** 1 point on paper at 100 %: 96 pixels to the inch. */
const actualScale = 96 / 72;

/** Pixels per point. Never so small that nothing could be seen. */
export function scaleFor(zoom: Zoom, box: Box, page: PageSize): number {
  const byWidth = (box.width - 2 * pageGap) / page.width;
  const byHeight = (box.height - 2 * pageGap) / page.height;
  const scale = { width: byWidth, page: Math.min(byWidth, byHeight), actual: actualScale }[zoom];
  return Math.max(scale, 0.1);
}

export function placePages(pages: readonly PageSize[], scale: number): readonly PlacedPage[] {
  let top = pageGap;
  return pages.map((page) => {
    const placed = { top, width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
    top += placed.height + pageGap;
    return placed;
  });
}

export const columnHeight = (placed: readonly PlacedPage[]): number => {
  const last = placed.at(-1);
  return last ? last.top + last.height + pageGap : 0;
};

/** The page that covers the upper third of the box, where a reader looks: 0-based, -1 without pages. */
export function pageInSight(placed: readonly PlacedPage[], scrollTop: number, boxHeight: number): number {
  const eye = scrollTop + boxHeight / 3;
  const next = placed.findIndex(({ top, height }) => eye < top + height + pageGap);
  return next < 0 ? placed.length - 1 : next;
}

/** First and last page to be drawn: what is in sight, and one screen more on both sides so that scrolling shows paper. */
export function pagesToDraw(
  placed: readonly PlacedPage[],
  scrollTop: number,
  boxHeight: number,
): { readonly first: number; readonly last: number } {
  const [from, to] = [scrollTop - boxHeight, scrollTop + 2 * boxHeight];
  const near = placed.flatMap(({ top, height }, i) => (top + height >= from && top <= to ? [i] : []));
  return { first: near[0] ?? 0, last: near.at(-1) ?? -1 };
}
