// Between the two stages: the guide is only a bound, so some halls turn out dearer than it promised. Such a hall
// exchanges people who are alike with another hall; both are laid out anew, and the exchange stays when the true cost of
// the whole did not rise.
import { aimsOf, drawExchange, exchangeAlike, sendBack, type Exchange, type Random } from './exchange';
import { at } from './ints';
import { exchangeCost, nobody } from './load';
import { memberAt, membersOf, type Rooming } from './rooming';
import { guidedCost } from './rooming-cost';
import { seatHall, type Seating } from './seat-people';

/** Halls that cost more than the guide says they must. */
export const dearHalls = (rooming: Rooming, { cost }: Pick<Seating, 'cost'>): readonly number[] =>
  [...rooming.problem.halls.keys()].filter((hall) => isDear(rooming, cost, hall));

const isDear = (rooming: Rooming, cost: readonly number[], hall: number): boolean =>
  (cost[hall] ?? 0) > guidedCost(rooming, hall);

/**
 * Gives up after `tries` exchanges. At first only exchanges are tried that spread no group further, later dearer ones,
 * up to what the hall could save.
 */
export function mendHalls(rooming: Rooming, seating: Seating, tries: number, random: Random): void {
  const aims = aimsOf(rooming);
  const { load, free } = rooming;
  let dear = dearHalls(rooming, seating);
  for (let tried = 0; tried < tries && dear.length > 0; tried++) {
    const hall = dear[random(dear.length)] ?? 0;
    if (at(free, hall) === 0) continue;
    const a = memberAt(rooming, hall, random(at(free, hall)));
    const exchange = drawExchange(rooming, a, aims(a, random), random);
    if (!exchange) continue;
    const spread = exchangeCost(load, a, hall, exchange.b, exchange.aim, exchange.count);
    const patience = tried / tries;
    if (spread > (seating.cost[hall] ?? 0) * patience * patience) continue;
    if (!tryExchange(rooming, seating, exchange, spread)) continue;
    const both = [hall, exchange.aim];
    dear = [
      ...dear.filter((each) => !both.includes(each)),
      ...both.filter((each) => isDear(rooming, seating.cost, each)),
    ];
  }
}

/** Keeps the exchange unless it makes the whole dearer; `spread` is its cost outside the two halls. */
function tryExchange(rooming: Rooming, seating: Seating, exchange: Exchange, spread: number): boolean {
  const halls = [exchange.hall, exchange.aim];
  const total = () => halls.reduce((sum, hall) => sum + (seating.cost[hall] ?? 0), 0);
  const before = total();
  const undo = halls.map((hall) => remember(seating, hall));
  const pairs = exchangeAlike(rooming, exchange);
  for (const hall of halls) seatHall(seating, hall, membersOf(rooming, hall));
  if (total() + spread <= before) return true;
  sendBack(rooming, exchange, pairs);
  for (const restore of undo) restore();
  return false;
}

function remember({ problem, placeOf, sitting, kindAt, cost }: Seating, hall: number): () => void {
  const { firstPlace = 0, endPlace = 0 } = problem.halls[hall] ?? {};
  const [who, kinds, costs] = [
    sitting.slice(firstPlace, endPlace),
    kindAt.slice(firstPlace, endPlace),
    cost[hall] ?? 0,
  ];
  return () => {
    sitting.set(who, firstPlace);
    kindAt.set(kinds, firstPlace);
    cost[hall] = costs;
    for (const [i, each] of who.entries()) if (each !== nobody) placeOf[each] = firstPlace + i;
  };
}
