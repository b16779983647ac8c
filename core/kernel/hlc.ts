// Hybrid logical clock: orders concurrent facts, never causally related ones (that is what `basis` is for).
// Invariant: a stamp is greater than every stamp this station has made or received before.
import { z } from 'zod';

/** [milliseconds since 1970, counter] */
export const hlc = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).readonly();
export type Hlc = z.infer<typeof hlc>;

export const hlcZero: Hlc = [0, 0];

export const compareHlc = (a: Hlc, b: Hlc): number => a[0] - b[0] || a[1] - b[1];

/** The next stamp after `last` when the wall clock reads `wallMs`. */
export function nextHlc(last: Hlc, wallMs: number): Hlc {
  return wallMs > last[0] ? [wallMs, 0] : [last[0], last[1] + 1];
}
