// The move of the first stage: some people who are alike change halls with as many others who are alike, or with empty
// places. Its cost does not depend on how many they are, so a whole block moves as easily as one person.
import { at } from './ints';
import { nobody } from './load';
import { doExchange, mayExchange, memberAt, type Rooming } from './rooming';

export type Random = (limit: number) => number;

/** `count` people like `a` of hall `hall` against as many like `b` (or `nobody`) of hall `aim`. */
export interface Exchange {
  readonly a: number;
  readonly hall: number;
  readonly b: number;
  readonly aim: number;
  readonly count: number;
}

/** Draws a partner and a number for people like `a`; null when the rules forbid what was drawn. */
export function drawExchange(rooming: Rooming, a: number, aim: number, random: Random): Exchange | null {
  const { ground, load, free, bundle } = rooming;
  const hall = at(load.hall, a);
  if (aim === hall) return null;
  const empty = at(ground.capacity, aim) - at(load.people, aim);
  const choice = at(free, aim) + (empty > 0 ? 1 : 0);
  if (choice === 0) return null;
  const index = random(choice);
  const b = index < at(free, aim) ? memberAt(rooming, aim, index) : nobody;
  // People who differ in nothing change nothing.
  if (b !== nobody && at(bundle, a) !== -1 && at(bundle, a) === at(bundle, b)) return null;
  const most = Math.min(alike(rooming, a, hall), b === nobody ? empty : alike(rooming, b, aim));
  const count = most === 1 || random(2) === 0 ? most : 1 + random(most);
  return mayExchange(rooming, a, hall, b, aim, count) ? { a, hall, b, aim, count } : null;
}

/** How many of a hall differ from a person in nothing but their name, the person included. */
function alike({ bundle, bundlePeople, problem }: Rooming, sitting: number, hall: number): number {
  const own = at(bundle, sitting);
  return own === -1 ? 1 : at(bundlePeople, own * problem.halls.length + hall);
}

/** The pairs that changed halls, so that they can be sent back. */
export type Exchanged = readonly (readonly [a: number, b: number])[];

export function exchangeAlike(rooming: Rooming, { a, hall, b, aim, count }: Exchange): Exchanged {
  const pairs: [number, number][] = [[a, b]];
  doExchange(rooming, a, hall, b, aim);
  while (pairs.length < count) {
    const one = another(rooming, a, hall);
    const other = b === nobody ? nobody : another(rooming, b, aim);
    doExchange(rooming, one, hall, other, aim);
    pairs.push([one, other]);
  }
  return pairs;
}

/** The same without a record of it, for a search that never looks back. */
export function exchangeForGood(rooming: Rooming, { a, hall, b, aim, count }: Exchange): void {
  doExchange(rooming, a, hall, b, aim);
  for (let done = 1; done < count; done++)
    doExchange(rooming, another(rooming, a, hall), hall, b === nobody ? nobody : another(rooming, b, aim), aim);
}

export function sendBack(rooming: Rooming, { hall, aim }: Exchange, pairs: Exchanged): void {
  for (const [a, b] of pairs.toReversed()) doExchange(rooming, a, aim, b, hall);
}

function another(rooming: Rooming, like: number, hall: number): number {
  const { bundle, free } = rooming;
  for (let i = at(free, hall) - 1; i >= 0; i--) {
    const member = memberAt(rooming, hall, i);
    if (at(bundle, member) === at(bundle, like)) return member;
  }
  throw new Error('a bundle holds fewer people than were counted');
}

export type Aims = (a: number, random: Random) => number;

/** Half of the time the hall of somebody of the same group, else any open hall that admits the person. */
export function aimsOf({ load, ground, problem }: Rooming): Aims {
  const { sittings, halls, hallsOfSession, levels } = problem;
  const mates = Array.from({ length: sittings.groups }, (): number[] => []);
  for (let s = 0; s < sittings.count; s++) mates[at(sittings.group, s)]?.push(s);
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
