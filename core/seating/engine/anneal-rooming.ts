// The search of the first stage: simulated annealing over who sits in which hall. One move: some people who are alike
// change halls with as many others who are alike, or with empty places; its cost does not depend on how many they are.
// Half of the aims are halls where the group already sits, for a group wants to be together.
import { blockMove } from './block-move';
import { chanceCount, chances } from './chances';
import { at } from './ints';
import { nobody } from './load';
import { doExchange, mayExchange, memberAt, roomingCost, type Rooming } from './rooming';

export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
}

/** One move in so many is a block of a whole group. */
const blockOneIn = 2;

export type Random = (limit: number) => number;

/** Returns by how much the cost changed. */
export function annealRooming(rooming: Rooming, { steps, from, to }: Cooling, random: Random): number {
  const { ground, problem, load, free } = rooming;
  const movable: number[] = [];
  for (let s = 0; s < problem.sittings.count; s++) if (at(ground.fixed, s) === -1) movable.push(s);
  const aims = aimsOf(rooming, movable);
  const block = blockMove(rooming);
  let total = 0;
  for (let step = 0; step < steps && movable.length > 0; step++) {
    const left = 1 - step / steps;
    const temperature = to + (from - to) * left * left;
    const a = movable[random(movable.length)] ?? 0;
    const hall = at(load.hall, a);
    const aim = aims(a, random);
    if (aim === hall) continue;
    const limit = temperature * (chances[random(chanceCount)] ?? 0);
    if (random(blockOneIn) === 0) {
      total += block(a, hall, aim, limit, random);
      continue;
    }
    const empty = at(ground.capacity, aim) - at(load.people, aim);
    const choice = at(free, aim) + (empty > 0 ? 1 : 0);
    if (choice === 0) continue;
    const index = random(choice);
    const b = index < at(free, aim) ? memberAt(rooming, aim, index) : nobody;
    const most = Math.min(alike(rooming, a, hall), b === nobody ? empty : alike(rooming, b, aim));
    const count = most === 1 || random(2) === 0 ? most : 1 + random(most);
    if (!mayExchange(rooming, a, hall, b, aim, count)) continue;
    const cost = roomingCost(rooming, a, hall, b, aim, count);
    if (cost > 0 && cost >= limit) continue;
    exchangeAlike(rooming, { a, hall, b, aim, count });
    total += cost;
  }
  return total;
}

/** How many of a hall differ from a person in nothing but their name, the person included. */
function alike({ bundle, bundlePeople, problem }: Rooming, sitting: number, hall: number): number {
  const own = at(bundle, sitting);
  return own === -1 ? 1 : at(bundlePeople, own * problem.halls.length + hall);
}

interface Exchange {
  readonly a: number;
  readonly hall: number;
  readonly b: number;
  readonly aim: number;
  readonly count: number;
}

function exchangeAlike(rooming: Rooming, { a, hall, b, aim, count }: Exchange): void {
  doExchange(rooming, a, hall, b, aim);
  for (let done = 1; done < count; done++)
    doExchange(rooming, another(rooming, a, hall), hall, b === nobody ? nobody : another(rooming, b, aim), aim);
}

function another(rooming: Rooming, like: number, hall: number): number {
  const { bundle, free } = rooming;
  for (let i = at(free, hall) - 1; i >= 0; i--) {
    const member = memberAt(rooming, hall, i);
    if (at(bundle, member) === at(bundle, like)) return member;
  }
  throw new Error('a bundle holds fewer people than were counted');
}

/** Half of the time the hall of somebody of the same group, else any open hall that admits the person. */
function aimsOf({ load, ground, problem }: Rooming, movable: readonly number[]): (a: number, random: Random) => number {
  const { sittings, halls, hallsOfSession, levels } = problem;
  const mates = Array.from({ length: sittings.groups }, (): number[] => []);
  for (const sitting of movable) mates[at(sittings.group, sitting)]?.push(sitting);
  const admitting = hallsOfSession.map((own) =>
    levels.map((_, level) =>
      own.filter((hall) => at(ground.capacity, hall) > 0 && at(ground.admits, level * halls.length + hall) === 1),
    ),
  );
  return (a, random) => {
    const group = at(sittings.group, a);
    const own = group < 0 || random(2) === 0 ? [] : (mates[group] ?? []);
    const mate = own[random(Math.max(1, own.length))];
    if (mate !== undefined) return at(load.hall, mate);
    const open = admitting[at(sittings.session, a)]?.[at(sittings.level, a)] ?? [];
    return open[random(Math.max(1, open.length))] ?? at(load.hall, a);
  };
}
