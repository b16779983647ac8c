// A first rooming, by stripes: the groups are laid one after the other along the first stripe of all rooms, then along
// the second, so that a room's stripes hold different groups and a group stays in few rooms. A room has as many stripes
// as its seats have colours of which no two neighbours share one: two, or four when diagonals count.
import { shuffled } from '#core/kernel/random';
import { compareText } from '#core/kernel/text';
import { flowInto, sortsOf, spaceOf, type Ground, type Sort } from './ground';
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';

/** A hall for every sitting that is not fixed. Throws when the ground does not hold everyone: it was made to. */
export function dealPeople(problem: Problem, ground: Ground, seed: string): Ints {
  const hallOf = ints(problem.sittings.count, -1);
  const space = spaceOf(problem, ground);
  for (const session of problem.instance.sessions.keys()) {
    const keys = problem.levels.map((_, level) => admissionKey(problem, ground, level, session));
    const sorts = sortsOf(problem, ground.fixed, (level) => keys[level] ?? '').filter(
      (sort) => sort.session === session,
    );
    const share = evenShare(problem, ground, session);
    const even = flowInto(problem, ground, sorts, space, share);
    const { all, quota } = even.all
      ? even
      : flowInto(problem, ground, sorts, space, (hall) => at(ground.capacity, hall));
    if (!all) throw new Error('the ground does not hold everyone');
    const halls = shuffled(problem.hallsOfSession[session] ?? [], `${seed}/halls/${session}`);
    for (const [i, sort] of sorts.entries()) dealSort(problem, sort, quota[i] ?? ints(0), { halls, seed, hallOf });
  }
  return hallOf;
}

/** Levels that may sit in the same halls of a session can be dealt as one. */
const admissionKey = ({ halls, hallsOfSession }: Problem, { admits }: Ground, level: number, session: number): string =>
  (hallsOfSession[session] ?? []).map((hall) => at(admits, level * halls.length + hall)).join('');

/** The most a hall takes in an even filling of the open halls, rounded up. */
function evenShare(
  { hallsOfSession, sittings }: Problem,
  { capacity }: Ground,
  session: number,
): (hall: number) => number {
  const people = sittings.session.filter((each) => each === session).length;
  const all = (hallsOfSession[session] ?? []).reduce((sum, hall) => sum + at(capacity, hall), 0);
  return (hall) => Math.ceil((at(capacity, hall) * people) / Math.max(1, all));
}

interface Deal {
  readonly halls: readonly number[];
  readonly seed: string;
  readonly hallOf: Ints;
}

function dealSort(problem: Problem, { members }: Sort, quota: Ints, { halls, seed, hallOf }: Deal): void {
  const stripes = problem.instance.neighbours.d > 0 ? 4 : 2;
  const line = inLine(problem, members, seed);
  const left = Int32Array.from(quota);
  let next = 0;
  for (let stripe = 0; stripe < stripes; stripe++)
    for (const hall of halls) {
      const count = Math.ceil(at(left, hall) / (stripes - stripe));
      for (const sitting of line.slice(next, next + count)) hallOf[sitting] = hall;
      next += count;
      left[hall] = at(left, hall) - count;
    }
}

/** School by school, group by group, class by class; each in a seeded order. */
function inLine({ sittings, candidates }: Problem, members: readonly number[], seed: string): readonly number[] {
  const keyOf = (sitting: number) => {
    const candidate = candidates[at(sittings.candidate, sitting)];
    const names = [candidate?.school, candidate?.group, candidate?.class].map((name) => name || '');
    return names.map((_, i) => JSON.stringify(names.slice(0, i + 1)));
  };
  const keys = new Map(members.map((sitting) => [sitting, keyOf(sitting)]));
  const rank = new Map(
    shuffled([...new Set([...keys.values()].flat())].toSorted(compareText), `${seed}/line`).map((key, i) => [key, i]),
  );
  const ranks = new Map([...keys].map(([sitting, own]) => [sitting, own.map((key) => rank.get(key) ?? 0)]));
  return members.toSorted((a, b) => {
    const [one, other] = [ranks.get(a) ?? [], ranks.get(b) ?? []];
    for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return (one[i] ?? 0) - (other[i] ?? 0);
    return a - b;
  });
}
