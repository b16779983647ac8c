/** Of figures in any order; `p` in per cent, nearest rank. */
export function percentile(figures: readonly number[], p: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = Math.max(Math.ceil((p / 100) * sorted.length) - 1, 0);
  const figure = sorted[at];
  if (figure === undefined) throw new Error('no figures');
  return figure;
}

export const median = (figures: readonly number[]): number => percentile(figures, 50);
