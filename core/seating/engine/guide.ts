// The guide of the first stage and the stuff of the bounds: what people who share something cost at least in a room.
// The weights of the soft rules are laid out as layers (school, then what a major adds, then what a class adds) so
// that the layers of any two neighbours never add up to more than the strongest rule that holds between them.
import { fewestPairsTables } from './fewest-pairs';
import type { SeatingCandidate } from './instance';
import { ints, type Ints } from './ints';
import type { Problem } from './problem';
import { levelName } from './sittings';

export interface Guide {
  /** Layers in use. */
  readonly slots: number;
  /** `sitting * slots + slot`: number of the people it shares the layer with, or -1 for nobody. */
  readonly kin: Ints;
  readonly kins: number;
  /** By kin: the layer it is shared in. */
  readonly slotOfKin: Ints;
  /** By slot. */
  readonly weight: Ints;
  /** Fewest pairs of k people in hall h: `pairs[table[h] + k]`. Halls of equal shape share a table. */
  readonly pairs: Ints;
  readonly table: Ints;
}

export function guideOf(problem: Problem): Guide {
  const { sittings, candidates } = problem;
  const layers = layersOf(problem).filter(({ weight }) => weight > 0);
  const kinByKey = new Map<string, number>();
  const kin = ints(sittings.count * layers.length, -1);
  for (let s = 0; s < sittings.count; s++) {
    const candidate = candidates[sittings.candidate[s] ?? 0];
    for (const [slot, { shared }] of layers.entries()) {
      const name = candidate && shared(candidate);
      if (!name) continue;
      const key = `${slot}|${name}`;
      const index = kinByKey.get(key) ?? kinByKey.size;
      kinByKey.set(key, index);
      kin[s * layers.length + slot] = index;
    }
  }
  return {
    slots: layers.length,
    kin,
    kins: kinByKey.size,
    slotOfKin: Int32Array.from(kinByKey.keys(), (key) => Number.parseInt(key, 10)),
    weight: Int32Array.from(layers, ({ weight }) => weight),
    ...tablesOf(problem),
  };
}

interface Layer {
  readonly weight: number;
  readonly shared: (candidate: SeatingCandidate) => string | null | undefined;
}

function layersOf({ instance: { weights } }: Problem): readonly Layer[] {
  const school = Math.min(weights.school, weights.major, weights.class);
  const major = Math.min(weights.major, weights.class) - school;
  return [
    { weight: school, shared: ({ school: name }) => name },
    { weight: major, shared: ({ major: name }) => name },
    { weight: weights.class - major - school, shared: classKey },
    { weight: weights.level, shared: levelName },
  ];
}

export const classKey = ({ school, class: name }: SeatingCandidate): string | null =>
  name ? JSON.stringify([school || '', name]) : null;

function tablesOf({ instance, halls }: Problem): Pick<Guide, 'pairs' | 'table'> {
  const tableFor = fewestPairsTables(instance.neighbours);
  const startByTable = new Map<Ints, number>();
  const all: number[] = [];
  const table = Int32Array.from(halls, ({ layout }) => {
    const { pairs } = tableFor(layout);
    const known = startByTable.get(pairs);
    if (known !== undefined) return known;
    const start = all.length;
    startByTable.set(pairs, start);
    for (const count of pairs) all.push(count);
    return start;
  });
  return { pairs: Int32Array.from(all), table };
}
