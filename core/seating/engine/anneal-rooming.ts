// The search of the first stage: simulated annealing over who sits in which hall, by exchanges of people who are alike
// and by blocks of whole groups.
import { blockMove } from './block-move';
import { chanceCount, chances } from './chances';
import { aimsOf, drawExchange, exchangeForGood, type Random } from './exchange';
import { at } from './ints';
import type { Rooming } from './rooming';
import { roomingCost } from './rooming-cost';

/** Steps, and the temperature from the first to the last of them. */
export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
}

/** One move in so many is a block of a whole group. */
const blockOneIn = 2;

export function annealRooming(rooming: Rooming, { steps, from, to }: Cooling, random: Random): void {
  const { load } = rooming;
  const movable = movableOf(rooming);
  const aims = aimsOf(rooming);
  const block = blockMove(rooming);
  for (let step = 0; step < steps && movable.length > 0; step++) {
    const left = 1 - step / steps;
    const limit = (to + (from - to) * left * left) * (chances[random(chanceCount)] ?? 0);
    const a = movable[random(movable.length)] ?? 0;
    const aim = aims(a, random);
    if (aim === at(load.hall, a)) continue;
    if (random(blockOneIn) === 0) {
      block(a, at(load.hall, a), aim, limit, random);
      continue;
    }
    const exchange = drawExchange(rooming, a, aim, random);
    if (!exchange) continue;
    const cost = roomingCost(rooming, a, exchange.hall, exchange.b, aim, exchange.count);
    if (cost <= 0 || cost < limit) exchangeForGood(rooming, exchange);
  }
}

function movableOf({ ground }: Rooming): readonly number[] {
  const movable: number[] = [];
  for (const [sitting, place] of ground.fixed.entries()) if (place === -1) movable.push(sitting);
  return movable;
}
