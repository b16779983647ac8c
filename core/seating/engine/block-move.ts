// A move of the first stage: people of one group leave a hall together, as many of another group (or empty places) come
// for them; all or none. The groups' people need not be alike, so the cost is found by doing it one by one and undone
// when the move is not taken.
import type { Random } from './exchange';
import { at, ints, type Ints } from './ints';
import { nobody, spreadChange } from './load';
import { doExchange, mayExchange, memberAt, type Rooming } from './rooming';
import { roomingCost } from './rooming-cost';

/** Moves people of `a`'s group from hall to aim when that costs less than `limit`. */
export type BlockMove = (a: number, hall: number, aim: number, limit: number, random: Random) => void;

export function blockMove(rooming: Rooming): BlockMove {
  const { problem, ground, load, free } = rooming;
  const { group } = problem.sittings;
  const most = Math.max(1, ...problem.halls.map(({ firstPlace, endPlace }) => endPlace - firstPlace));
  const [ours, theirs] = [ints(most), ints(most)];
  // Two groups that use a hall less each are the most that the rest of a block can still win back.
  const hopeless = 2 * problem.instance.weights.group;
  const gather = (hall: number, sample: number, into: Ints): number => {
    let count = 0;
    for (let i = 0; i < at(free, hall); i++) {
      const member = memberAt(rooming, hall, i);
      if (at(group, member) === at(group, sample)) into[count++] = member;
    }
    return count;
  };
  return (a, hall, aim, limit, random) => {
    const partner = at(free, aim) > 0 && random(4) > 0 ? memberAt(rooming, aim, random(at(free, aim))) : nobody;
    const groupA = at(group, a);
    const groupB = partner === nobody ? -1 : at(group, partner);
    if (groupA < 0 || groupA === groupB) return;
    const empty = at(ground.capacity, aim) - at(load.people, aim);
    const whole = Math.min(groupIn(rooming, groupA, hall), groupB < 0 ? empty : groupIn(rooming, groupB, aim));
    if (whole < 1) return;
    // Without a hall less for somebody such a move seldom pays.
    const spread =
      spreadChange(load, groupA, hall, aim, whole) + (groupB < 0 ? 0 : spreadChange(load, groupB, aim, hall, whole));
    if (spread > 0 || (spread === 0 && random(8) > 0)) return;
    const here = gather(hall, a, ours);
    const there = partner === nobody ? empty : gather(aim, partner, theirs);
    const count = Math.min(here, there, spread < 0 ? whole : 1 + random(whole));
    let cost = 0;
    let done = 0;
    while (done < count && cost <= hopeless + limit) {
      const one = at(ours, done);
      const other = partner === nobody ? nobody : at(theirs, done);
      if (!mayExchange(rooming, one, hall, other, aim, 1)) break;
      cost += roomingCost(rooming, one, hall, other, aim, 1);
      doExchange(rooming, one, hall, other, aim);
      done++;
    }
    if (done === count && (cost <= 0 || cost < limit)) return;
    while (done-- > 0) doExchange(rooming, at(ours, done), aim, partner === nobody ? nobody : at(theirs, done), hall);
  };
}

const groupIn = ({ load, problem }: Rooming, group: number, hall: number): number =>
  at(load.groupPeople, group * problem.halls.length + hall);
