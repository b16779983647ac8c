// What two neighbours cost. People who agree in class, major, school and level are of one kind; the bond between two
// kinds is one of eight, so a byte a pair of kinds is enough, and an empty place is a kind without bonds.
import type { SeatingCandidate, SeatingInstance } from './instance';
import type { Ints } from './ints';

export interface Bonds {
  /** Kinds of people; the number itself stands for an empty place. */
  readonly kinds: number;
  readonly kindByCandidate: readonly number[];
  /** `(kinds + 1)²` bytes: index into `cost`. */
  readonly bond: Uint8Array;
  /** Weighted cost of each bond over an edge of weight 1. */
  readonly cost: Ints;
}

const bondNames = ['class', 'major', 'school'] as const;
const sameLevel = 4;

export function bondsOf({ candidates, weights }: Pick<SeatingInstance, 'candidates' | 'weights'>): Bonds {
  const kindByKey = new Map<string, number>();
  const samples: SeatingCandidate[] = [];
  const kindByCandidate = candidates.map((each) => {
    const key = JSON.stringify([each.school || '', each.class || '', each.major || '', each.level || '']);
    const known = kindByKey.get(key);
    if (known !== undefined) return known;
    samples.push(each);
    kindByKey.set(key, samples.length - 1);
    return samples.length - 1;
  });
  const kinds = samples.length;
  const bond = new Uint8Array((kinds + 1) * (kinds + 1));
  for (const [a, one] of samples.entries())
    for (const [b, other] of samples.entries()) bond[a * (kinds + 1) + b] = bondBetween(one, other);
  const byStrength = [0, weights.class, weights.major, weights.school];
  const cost = Int32Array.from([...byStrength, ...byStrength.map((each) => each + weights.level)]);
  return { kinds, kindByCandidate, bond, cost };
}

function bondBetween(a: SeatingCandidate, b: SeatingCandidate): number {
  const strongest = strongestBond(a, b);
  return (strongest ? bondNames.indexOf(strongest) + 1 : 0) + (a.level && a.level === b.level ? sameLevel : 0);
}

type Text = string | null | undefined;
/** A missing value equals nothing, not even another missing one. */
export const same = (a: Text, b: Text): boolean => Boolean(a) && a === b;

/** The strongest that two people share: their class (of one school), then their major, then their school. */
export function strongestBond(a: SeatingCandidate, b: SeatingCandidate): 'class' | 'major' | 'school' | null {
  if (same(a.class, b.class) && (a.school ?? '') === (b.school ?? '')) return 'class';
  if (same(a.major, b.major)) return 'major';
  return same(a.school, b.school) ? 'school' : null;
}
