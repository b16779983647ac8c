// The last step: people who could sit in each other's place without any difference in cost or rule are shuffled by
// seed. So the plan tells nobody where a certain person will sit, however well the search and its input are known.
import { shuffled } from '#core/kernel/random';
import { at, type Ints } from './ints';
import type { Problem } from './problem';

/** Changes `placeOf` in place; whoever is `fixed` stays. Whole candidates are exchanged, with their places in all sessions. */
export function shuffleAlike(problem: Problem, fixed: Ints, placeOf: Ints, seed: string): void {
  const { candidates, sittings } = problem;
  const sittingsOf = candidates.map((): number[] => []);
  for (let s = 0; s < sittings.count; s++) sittingsOf[at(sittings.candidate, s)]?.push(s);
  const byKey = new Map<string, number[]>();
  for (const [candidate, own] of sittingsOf.entries()) {
    if (own.some((s) => at(fixed, s) !== -1 || hasBan(problem, s))) continue;
    const key = own
      .map((s) =>
        [sittings.session, sittings.kind, sittings.group, sittings.needs, sittings.level].map((of) => at(of, s)),
      )
      .join('|');
    const known = byKey.get(key);
    if (known) known.push(candidate);
    else byKey.set(key, [candidate]);
  }
  for (const [key, members] of byKey) {
    const seats = shuffled(members, `${seed}/${key}`).map((member) =>
      (sittingsOf[member] ?? []).map((s) => at(placeOf, s)),
    );
    for (const [i, member] of members.entries())
      for (const [j, s] of (sittingsOf[member] ?? []).entries()) placeOf[s] = seats[i]?.[j] ?? at(placeOf, s);
  }
}

function hasBan({ sittings: { notNear, notInRoom } }: Problem, sitting: number): boolean {
  const bans = (start: Ints) => at(start, sitting + 1) - at(start, sitting);
  return bans(notNear.start) + bans(notInRoom.start) > 0;
}
