// What an exchange between two halls costs in the first stage: the costs of load.ts, the guide's fewest conflicts of the
// people who share a class, major, school or level, and the bans of rooms.
import { at } from './ints';
import { exchangeCost, nobody } from './load';
import type { Rooming } from './rooming';

/** Weight of one broken ban while the search may still break it. More than all soft rules together can move. */
export const banCost = 1_000_000_000_000;

/** Change of cost when `count` people like `a` and as many like `b` (or empty places) change halls. */
export function roomingCost(rooming: Rooming, a: number, from: number, b: number, to: number, count: number): number {
  return (
    exchangeCost(rooming.load, a, from, b, to, count) +
    kinCost(rooming, a, from, b, to, count) +
    bansCost(rooming, a, from, b, to)
  );
}

function kinCost(
  { guide, kinPeople, problem }: Rooming,
  a: number,
  from: number,
  b: number,
  to: number,
  count: number,
): number {
  const halls = problem.halls.length;
  const { slots, kin, weight, pairs, table } = guide;
  const [tableFrom, tableTo] = [at(table, from), at(table, to)];
  let cost = 0;
  for (let slot = 0; slot < slots; slot++) {
    const kinA = at(kin, a * slots + slot);
    const kinB = b === nobody ? -1 : at(kin, b * slots + slot);
    if (kinA === kinB) continue;
    let change = 0;
    if (kinA !== -1) {
      const [here, there] = [at(kinPeople, kinA * halls + from), at(kinPeople, kinA * halls + to)];
      change += at(pairs, tableFrom + here - count) - at(pairs, tableFrom + here);
      change += at(pairs, tableTo + there + count) - at(pairs, tableTo + there);
    }
    if (kinB !== -1) {
      const [here, there] = [at(kinPeople, kinB * halls + from), at(kinPeople, kinB * halls + to)];
      change += at(pairs, tableFrom + here + count) - at(pairs, tableFrom + here);
      change += at(pairs, tableTo + there - count) - at(pairs, tableTo + there);
    }
    cost += change * at(weight, slot);
  }
  return cost;
}

function bansCost({ load, problem }: Rooming, a: number, from: number, b: number, to: number): number {
  const { start, items } = problem.sittings.notInRoom;
  if (items.length === 0) return 0;
  let broken = 0;
  const count = (sitting: number, partner: number, leaving: number, entering: number) => {
    for (let i = at(start, sitting); i < at(start, sitting + 1); i++) {
      const other = at(items, i);
      if (other === partner) continue;
      const hall = at(load.hall, other);
      if (hall === entering) broken++;
      else if (hall === leaving) broken--;
    }
  };
  count(a, b, from, to);
  if (b !== nobody) count(b, a, to, from);
  return broken * banCost;
}

/** What the people of a hall cost at least, by the guide; fixed people included. */
export function guidedCost({ guide, kinPeople, problem }: Rooming, hall: number): number {
  const { kins, slotOfKin, weight, pairs, table } = guide;
  let cost = 0;
  for (let kin = 0; kin < kins; kin++)
    cost +=
      at(pairs, at(table, hall) + at(kinPeople, kin * problem.halls.length + hall)) * at(weight, at(slotOfKin, kin));
  return cost;
}
