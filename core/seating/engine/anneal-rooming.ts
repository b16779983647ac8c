// The search of the first stage: simulated annealing over who sits in which hall. Two moves: one person changes halls
// with another (or with an empty place), and a block of one group changes with a block of another. Half of the aims are
// halls where the group already sits, for a group wants to be together.
import { chanceCount, chances } from './chances';
import { at, ints, type Ints } from './ints';
import { nobody } from './load';
import { doExchange, mayExchange, memberAt, roomingCost, type Rooming } from './rooming';

export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
}

/** Returns by how much the cost changed. */
export function annealRooming(
  rooming: Rooming,
  { steps, from, to }: Cooling,
  random: (limit: number) => number,
): number {
  const { ground, problem, load } = rooming;
  const { sittings, hallsOfSession } = problem;
  const movable: number[] = [];
  for (let s = 0; s < sittings.count; s++) if (at(ground.fixed, s) === -1) movable.push(s);
  const openHalls = hallsOfSession.map((halls) => halls.filter((hall) => at(ground.capacity, hall) > 0));
  if (movable.length === 0 || openHalls.every((halls) => halls.length < 2)) return 0;
  const mates = groupMates(rooming, movable);
  const block = blockMove(rooming);

  let total = 0;
  for (let step = 0; step < steps; step++) {
    const left = 1 - step / steps;
    const temperature = to + (from - to) * left * left;
    const a = movable[random(movable.length)] ?? 0;
    const hall = at(load.hall, a);
    const aim = mates(a, random) ?? pick(openHalls[at(sittings.session, a)] ?? [], random);
    if (aim === undefined || aim === hall || at(ground.capacity, aim) === 0) continue;
    const limit = temperature * (chances[random(chanceCount)] ?? 0);
    if (random(8) === 0) {
      total += block(a, hall, aim, limit, random);
      continue;
    }
    const seats = at(rooming.free, aim) + (at(load.people, aim) < at(ground.capacity, aim) ? 1 : 0);
    if (seats === 0) continue;
    const index = random(seats);
    const b = index < at(rooming.free, aim) ? memberAt(rooming, aim, index) : nobody;
    if (!mayExchange(rooming, a, hall, b, aim)) continue;
    const cost = roomingCost(rooming, a, hall, b, aim);
    if (cost > 0 && cost >= limit) continue;
    doExchange(rooming, a, hall, b, aim);
    total += cost;
  }
  return total;
}

const pick = (halls: readonly number[], random: (limit: number) => number): number | undefined =>
  halls[random(Math.max(1, halls.length))];

/** Half of the time: the hall of somebody of the same group. */
function groupMates(
  { load, problem }: Rooming,
  movable: readonly number[],
): (sitting: number, random: (limit: number) => number) => number | undefined {
  const { group } = problem.sittings;
  const byGroup = Array.from({ length: problem.sittings.groups }, (): number[] => []);
  for (const sitting of movable) byGroup[at(group, sitting)]?.push(sitting);
  return (sitting, random) => {
    const mates = at(group, sitting) < 0 || random(2) === 0 ? [] : (byGroup[at(group, sitting)] ?? []);
    const mate = mates[random(Math.max(1, mates.length))];
    return mate === undefined ? undefined : at(load.hall, mate);
  };
}

type BlockMove = (a: number, from: number, to: number, limit: number, random: (limit: number) => number) => number;

/** People of a's group against as many people of another group, or against empty places; all or none. */
function blockMove(rooming: Rooming): BlockMove {
  const { problem, ground, load } = rooming;
  const { group } = problem.sittings;
  const most = Math.max(1, ...problem.halls.map(({ firstPlace, endPlace }) => endPlace - firstPlace));
  const [ours, theirs] = [ints(most), ints(most)];
  const gather = (hall: number, sample: number, into: Ints): number => {
    let count = 0;
    for (let i = 0; i < at(rooming.free, hall); i++) {
      const member = memberAt(rooming, hall, i);
      if (at(group, member) === at(group, sample)) into[count++] = member;
    }
    return count;
  };
  return (a, from, to, limit, random) => {
    const here = gather(from, a, ours);
    const partner =
      at(rooming.free, to) > 0 && random(4) > 0 ? memberAt(rooming, to, random(at(rooming.free, to))) : nobody;
    const there = partner === nobody ? at(ground.capacity, to) - at(load.people, to) : gather(to, partner, theirs);
    const whole = Math.min(here, there);
    if (whole < 1) return 0;
    const count = random(2) === 0 ? whole : 1 + random(whole);
    let cost = 0;
    let done = 0;
    for (; done < count; done++) {
      const one = at(ours, done);
      const other = partner === nobody ? nobody : at(theirs, done);
      if (!mayExchange(rooming, one, from, other, to)) break;
      cost += roomingCost(rooming, one, from, other, to);
      doExchange(rooming, one, from, other, to);
    }
    if (done === count && (cost <= 0 || cost < limit)) return cost;
    while (done-- > 0) doExchange(rooming, at(ours, done), to, partner === nobody ? nobody : at(theirs, done), from);
    return 0;
  };
}
