// The search of the second stage: simulated annealing over places. A place is chosen, and an aim in the same hall or,
// now and then, in another; whole blocks are moved in the first stage only.
import type { Board } from './board';
import { doSwap, maySwap, swapCost } from './board';
import type { Cooling } from './anneal-rooming';
import type { Random } from './exchange';
import { chanceCount, chances } from './chances';
import { at } from './ints';

/** Where the aims of a search lie. */
export interface Aims {
  /** Sittings that may move. */
  readonly movable: readonly number[];
  /** One aim in this many lies in any hall of the session; 0: never. */
  readonly abroad: number;
  /** Places of each session that may be used at all. */
  readonly placesOf: readonly (readonly number[])[];
}

/** Returns by how much the cost changed. Stops early when the cost has come down by `enough`. */
export function annealBoard(
  board: Board,
  { movable, abroad, placesOf }: Aims,
  { steps, from, to }: Cooling,
  random: Random,
  enough: number,
): number {
  const { problem, place } = board;
  const { halls, places, sittings } = problem;
  if (movable.length === 0) return 0;
  const mates = sameGroup(board, movable);
  let total = 0;
  for (let step = 0; step < steps; step++) {
    const left = 1 - step / steps;
    const temperature = to + (from - to) * left * left;
    const a = movable[random(movable.length)] ?? 0;
    const p = at(place, a);
    let q: number;
    if (abroad > 0 && random(abroad) === 0) {
      const own = placesOf[at(sittings.session, a)] ?? [];
      q = mates(a, random) ?? own[random(own.length)] ?? p;
    } else {
      const { firstPlace = 0, endPlace = 0 } = halls[at(places.hall, p)] ?? {};
      q = firstPlace + random(endPlace - firstPlace);
    }
    if (p === q || !maySwap(board, p, q)) continue;
    const cost = swapCost(board, p, q);
    if (cost > 0 && cost >= temperature * (chances[random(chanceCount)] ?? 0)) continue;
    doSwap(board, p, q);
    total += cost;
    if (total <= -enough) break;
  }
  return total;
}

/** Half of the time: some place of the hall of somebody of the same group. */
function sameGroup(
  { problem, place }: Board,
  movable: readonly number[],
): (sitting: number, random: Random) => number | undefined {
  const { halls, places, sittings } = problem;
  const byGroup = Array.from({ length: sittings.groups }, (): number[] => []);
  for (const sitting of movable) byGroup[at(sittings.group, sitting)]?.push(sitting);
  return (sitting, random) => {
    const group = at(sittings.group, sitting);
    const mates = group < 0 || random(2) === 0 ? [] : (byGroup[group] ?? []);
    const mate = mates[random(Math.max(1, mates.length))];
    if (mate === undefined) return undefined;
    const { firstPlace = 0, endPlace = 0 } = halls[at(places.hall, at(place, mate))] ?? {};
    return firstPlace + random(endPlace - firstPlace);
  };
}
