// What Enter means in the search field. Pure, because a wrong person checked in is the worst this screen can do.

/** -1 while nobody is marked. */
export type Marked = number;

export type EnterMeans = { readonly act: number } | { readonly mark: 0 } | 'not-found' | 'nothing';

/**
 * One person found: Enter takes that one. Several: Enter first only marks the first, so that nobody is checked in
 * unseen; marked ones are taken. Nobody found is told, an empty field means nothing.
 */
export function enterMeans(query: string, found: number, marked: Marked): EnterMeans {
  if (query.trim() === '') return 'nothing';
  if (found === 0) return 'not-found';
  if (marked >= 0 && marked < found) return { act: marked };
  return found === 1 ? { act: 0 } : { mark: 0 };
}

/** Arrow keys in a list of `found` rows; the mark stays inside. */
export function movedMark(marked: Marked, step: 1 | -1, found: number): Marked {
  if (found === 0) return -1;
  return Math.min(Math.max(marked + step, 0), found - 1);
}
