// Seeded randomness for whatever must come out the same on every machine: sfc32 over an xmur3 hash of the seed text.

/** Returns a generator of whole numbers in [0, limit). The same seed gives the same sequence everywhere. */
export function seededRandom(seed: string): (limit: number) => number {
  const hash = textHash(seed);
  const next = sfc32(hash(), hash(), hash(), hash());
  return (limit) => Math.floor((next() / 4294967296) * limit);
}

/** A new array with the same members in a seeded random order (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = seededRandom(seed);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const pick = random(last + 1);
    const moved = result[last] as T;
    result[last] = result[pick] as T;
    result[pick] = moved;
  }
  return result;
}

function textHash(text: string): () => number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    return (h ^= h >>> 16) >>> 0;
  };
}

function sfc32(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
}
