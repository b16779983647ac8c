// What every plan must cost at least, so that the search can stop and a person can be told "unavoidable 4, actual 4".
// Rooms: the fewest halls that hold everyone. Then, by layers of the guide: people who share a layer cost at least what
// the best split over the halls costs; the people of a group cost a room more for every further hall they use.
import type { Guide } from './guide';
import { at } from './ints';
import type { Problem } from './problem';

/** A true lower bound of the weighted cost, moves apart. Not always reached by any plan. */
export function lowerBound(problem: Problem, guide: Guide): number {
  const splits = bestSplits(problem, guide);
  return problem.instance.sessions
    .map((_, session) => sessionBound(problem, guide, splits, session))
    .reduce((sum, bound) => sum + bound, 0);
}

function sessionBound(problem: Problem, guide: Guide, splits: Splits, session: number): number {
  const { sittings, instance } = problem;
  const own: number[] = [];
  for (let s = 0; s < sittings.count; s++) if (at(sittings.session, s) === session) own.push(s);
  const rooms = fewestHalls(problem, own) * instance.weights.rooms;

  // A layer counts either beside the groups or, where a whole group shares it, together with them: what is more holds.
  const byGroup = groupedBy(own, (s) => at(sittings.group, s));
  const layers = Array.from({ length: guide.slots }, (_, slot) => slot);
  const kinOf = (s: number, slot: number) => at(guide.kin, s * guide.slots + slot);
  const aside = layers.map((slot) =>
    groupedBy(own, (s) => kinOf(s, slot)).reduce(
      (sum, people) => sum + splits(session, people.length, at(guide.weight, slot), 0),
      0,
    ),
  );
  let best = 0;
  for (let set = 0; set < 1 << guide.slots; set++) {
    const together = (slot: number) => (set & (1 << slot)) !== 0;
    let bound = layers.reduce((sum, slot) => sum + (together(slot) ? 0 : (aside[slot] ?? 0)), 0);
    for (const people of byGroup) {
      const first = people[0] ?? 0;
      const shared = layers.filter(
        (slot) =>
          together(slot) && kinOf(first, slot) !== -1 && people.every((s) => kinOf(s, slot) === kinOf(first, slot)),
      );
      const weight = shared.reduce((sum, slot) => sum + at(guide.weight, slot), 0);
      bound += splits(session, people.length, weight, instance.weights.group);
    }
    best = Math.max(best, bound);
  }
  return rooms + best;
}

/** Members with a key of -1 belong to nobody. */
function groupedBy(members: readonly number[], keyOf: (member: number) => number): readonly (readonly number[])[] {
  const byKey = new Map<number, number[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === -1) continue;
    const known = byKey.get(key);
    if (known) known.push(member);
    else byKey.set(key, [member]);
  }
  return [...byKey.values()];
}

/** By levels that share no hall with others, the largest halls first; all levels together when they do share. */
function fewestHalls({ halls, hallsOfSession, levels, sittings }: Problem, own: readonly number[]): number {
  const session = at(sittings.session, own[0] ?? 0);
  const open = own.length === 0 ? [] : (hallsOfSession[session] ?? []);
  const admits = (hall: number, level: number) => {
    const list = halls[hall]?.layout.room.levels ?? null;
    return list === null || list === 'one' || list.includes(levels[level] ?? '');
  };
  const part = levels.map((_, level) => level);
  for (const hall of open) {
    const together = levels.flatMap((_, level) => (admits(hall, level) ? [part[level] ?? level] : []));
    const least = Math.min(...together);
    for (const [level, old] of part.entries()) if (together.includes(old)) part[level] = least;
  }
  return [...new Set(part)]
    .map((each) => {
      let people = own.filter((s) => part[at(sittings.level, s)] === each).length;
      const capacities = open
        .filter((hall) => levels.some((_, level) => part[level] === each && admits(hall, level)))
        .map((hall) => halls[hall]?.capacity ?? 0)
        .toSorted((a, b) => b - a);
      return capacities.filter((capacity) => {
        if (people <= 0) return false;
        people -= capacity;
        return true;
      }).length;
    })
    .reduce((sum, count) => sum + count, 0);
}

/** The least cost of `people` who share pairs of `weight`, split over the halls; each hall but one costs `hallCost`. */
type Splits = (session: number, people: number, weight: number, hallCost: number) => number;

function bestSplits(problem: Problem, guide: Guide): Splits {
  const tables = new Map<string, Float64Array>();
  return (session, people, weight, hallCost) => {
    if (weight === 0 && hallCost === 0) return 0;
    const key = `${session}|${weight}|${hallCost}`;
    const known = tables.get(key);
    const table =
      known && known.length > people ? known : splitTable(problem, guide, { session, weight, hallCost }, people);
    tables.set(key, table);
    return (table[people] ?? 0) - (people > 0 ? hallCost : 0);
  };
}

interface Price {
  readonly session: number;
  readonly weight: number;
  readonly hallCost: number;
}

/** Hall by hall: how cheaply 0, 1, 2 … people find their places. */
function splitTable(
  { halls, hallsOfSession }: Problem,
  { pairs, table }: Guide,
  { session, weight, hallCost }: Price,
  people: number,
): Float64Array {
  let best = new Float64Array(people + 1).fill(Infinity);
  best[0] = 0;
  for (const hall of hallsOfSession[session] ?? []) {
    const capacity = halls[hall]?.capacity ?? 0;
    const next = Float64Array.from(best);
    for (let k = 1; k <= Math.min(capacity, people); k++) {
      const cost = hallCost + weight * at(pairs, at(table, hall) + k);
      for (let total = k; total <= people; total++) {
        const sum = (best[total - k] ?? Infinity) + cost;
        if (sum < (next[total] ?? Infinity)) next[total] = sum;
      }
    }
    best = next;
  }
  return best;
}
