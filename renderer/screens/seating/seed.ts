// The seed of a random plan: short enough to be read out and written down, so that anybody can repeat the draw.

export const longestSeed = 64;

/** Eight random digits. */
export function newSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 100_000_000).padStart(8, '0');
}

/** What is wrong with a typed seed. */
export const seedProblem = (seed: string): 'missing' | null => (seed.trim() === '' ? 'missing' : null);
