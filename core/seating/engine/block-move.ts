// A move of the first stage: people of one group leave a hall together, as many of another group (or empty places) come
// for them; all or none. The groups' people need not be alike, so the cost is found by doing it one by one and undone
// when the move is not taken.
import type { Random } from './exchange';
import { at, ints, type Ints } from './ints';
import { nobody } from './load';
import { doExchange, mayExchange, memberAt, roomingCost, type Rooming } from './rooming';

/** Moves people of `a`'s group from hall to aim when that costs less than `limit`. */
export type BlockMove = (a: number, hall: number, aim: number, limit: number, random: Random) => void;

export function blockMove(rooming: Rooming): BlockMove {
  const { problem, ground, load, free } = rooming;
  const { group } = problem.sittings;
  const most = Math.max(1, ...problem.halls.map(({ firstPlace, endPlace }) => endPlace - firstPlace));
  const [ours, theirs] = [ints(most), ints(most)];
  // Two groups that end up in one hall less each are the most that the rest of a block can still win back.
  const hopeless = 3 * problem.instance.weights.group + 1;
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
    const here = gather(hall, a, ours);
    const there = partner === nobody ? at(ground.capacity, aim) - at(load.people, aim) : gather(aim, partner, theirs);
    const whole = Math.min(here, there);
    if (whole < 1 || (partner !== nobody && at(group, partner) === at(group, a))) return;
    const count = random(2) === 0 ? whole : 1 + random(whole);
    let cost = 0;
    let done = 0;
    for (; done < count; done++) {
      const one = at(ours, done);
      const other = partner === nobody ? nobody : at(theirs, done);
      if (!mayExchange(rooming, one, hall, other, aim, 1)) break;
      cost += roomingCost(rooming, one, hall, other, aim, 1);
      doExchange(rooming, one, hall, other, aim);
      if (cost > hopeless + limit && done + 1 < count) {
        done++;
        break;
      }
    }
    if (done === count && (cost <= 0 || cost < limit)) return;
    while (done-- > 0) doExchange(rooming, at(ours, done), aim, partner === nobody ? nobody : at(theirs, done), hall);
  };
}
