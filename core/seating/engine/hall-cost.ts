// What the neighbours in one hall cost, counted from scratch. `kindAt`: kind of people by place (bonds.ts).
import { at, byteAt, type Ints } from './ints';
import type { Problem } from './problem';

export function hallCost({ bonds, halls, places }: Problem, kindAt: Ints, hall: number): number {
  const { firstPlace = 0, endPlace = 0 } = halls[hall] ?? {};
  const { neighbours, edge } = places;
  const { bond, cost, kinds } = bonds;
  let twice = 0;
  for (let p = firstPlace; p < endPlace; p++) {
    const row = at(kindAt, p) * (kinds + 1);
    for (let i = at(neighbours.start, p); i < at(neighbours.start, p + 1); i++)
      twice += at(cost, byteAt(bond, row + at(kindAt, at(neighbours.items, i)))) * at(edge, i);
  }
  return twice / 2;
}
