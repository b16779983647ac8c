// Whole numbers in typed arrays: the solver's working memory. Every index the solver forms lies inside its array, so
// a read is a number; these readers say so in one place.

export type Ints = Int32Array;

export const ints = (length: number, fill = 0): Ints => new Int32Array(length).fill(fill);

export const at = (values: Ints, index: number): number => values[index] as number;

export const byteAt = (values: Uint8Array, index: number): number => values[index] as number;

/** Lists of unequal length, one after the other: list `i` is `items[start[i]]` to `items[start[i + 1] - 1]`. */
export interface IntLists {
  readonly start: Ints;
  readonly items: Ints;
}

export function intLists(lists: readonly (readonly number[])[]): IntLists {
  const start = ints(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = at(start, i) + list.length;
  return { start, items: Int32Array.from(lists.flat()) };
}
