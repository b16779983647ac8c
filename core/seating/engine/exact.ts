// Bans decided exactly, for the cases in which the search keeps breaking one: depth first over the people who have bans
// (whoever has fewest choices left comes next), with a flow for all others at every step. People who only may not share
// a room choose a hall, not a place; they come last. It finds places, proves that there are none, or gives up.
import { isNearPlace } from './board';
import { at, type Ints } from './ints';
import { isPlaceable } from './prepare';
import type { Problem } from './problem';
import { suits } from './repair';

export type Decision =
  | { readonly kind: 'placed'; readonly fixed: Ints }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

interface Dive {
  readonly problem: Problem;
  readonly session: number;
  readonly fixed: Int32Array;
  /** By place. */
  readonly taken: Set<number>;
  readonly people: readonly number[];
  /** Whether places matter, or halls alone: a relaxation that is much faster to refute. */
  readonly places: boolean;
  budget: number;
}

/** Places for everyone of a session who has bans, so that all others still find theirs. */
export function decideBans(problem: Problem, fixed: Ints, session: number, budget: number): Decision {
  const { sittings } = problem;
  const hasList = (start: Ints, s: number) => at(start, s) < at(start, s + 1);
  const people = [...fixed.keys()].filter(
    (s) =>
      at(sittings.session, s) === session &&
      at(fixed, s) === -1 &&
      (hasList(sittings.notNear.start, s) || hasList(sittings.notInRoom.start, s)),
  );
  const taken = new Set([...fixed].filter((place) => place !== -1));
  const dive = (places: boolean): Dive => ({
    problem,
    session,
    fixed: Int32Array.from(fixed),
    taken: new Set(taken),
    people,
    places,
    budget,
  });
  if (decide(dive(false)) === 'impossible') return { kind: 'impossible' };
  const exact = dive(true);
  const kind = decide(exact);
  return kind === 'placed' ? { kind, fixed: exact.fixed } : { kind };
}

function decide(dive: Dive): Decision['kind'] {
  if (dive.budget-- <= 0) return 'unknown';
  if (!isPlaceable(dive.problem, dive.fixed, dive.session)) return 'impossible';
  const next = mostConstrained(dive);
  if (!next) return 'placed';
  let gaveUp = false;
  for (const place of next.choices) {
    dive.fixed[next.sitting] = place;
    dive.taken.add(place);
    const kind = decide(dive);
    if (kind === 'placed') return kind;
    dive.fixed[next.sitting] = -1;
    dive.taken.delete(place);
    if (kind === 'unknown') gaveUp = true;
    if (dive.budget <= 0) return 'unknown';
  }
  return gaveUp ? 'unknown' : 'impossible';
}

/** The person with the fewest choices; those whose place matters before those whose hall does. */
function mostConstrained(dive: Dive): { readonly sitting: number; readonly choices: readonly number[] } | null {
  const open = dive.people.filter((s) => at(dive.fixed, s) === -1);
  const exacting = open.filter((s) => mindsPlace(dive, s));
  let best: { readonly sitting: number; readonly choices: readonly number[] } | null = null;
  for (const sitting of exacting.length > 0 ? exacting : open) {
    const choices = choicesOf(dive, sitting);
    if (!best || choices.length < best.choices.length) best = { sitting, choices };
    if (choices.length === 0) break;
  }
  return best;
}

const mindsPlace = ({ places, problem }: Dive, s: number): boolean =>
  places && at(problem.sittings.notNear.start, s) < at(problem.sittings.notNear.start, s + 1);

function choicesOf(dive: Dive, sitting: number): readonly number[] {
  const { problem, session, taken } = dive;
  const seen = new Set<string>();
  const choices: number[] = [];
  for (const hall of problem.hallsOfSession[session] ?? []) {
    const { firstPlace = 0, endPlace = 0 } = problem.halls[hall] ?? {};
    for (let place = firstPlace; place < endPlace; place++) {
      if (taken.has(place) || !suits(problem, sitting, place) || breaksBan(dive, sitting, place)) continue;
      const key = `${hall}|${at(problem.places.marks, place)}`;
      if (!mindsPlace(dive, sitting) && seen.has(key)) continue;
      seen.add(key);
      choices.push(place);
    }
  }
  return choices;
}

function breaksBan({ problem, fixed, places: placesMatter }: Dive, sitting: number, place: number): boolean {
  const { places, sittings } = problem;
  const { notNear, notInRoom } = sittings;
  for (let i = at(notInRoom.start, sitting); i < at(notInRoom.start, sitting + 1); i++) {
    const other = at(fixed, at(notInRoom.items, i));
    if (other !== -1 && at(places.hall, other) === at(places.hall, place)) return true;
  }
  if (!placesMatter) return false;
  for (let i = at(notNear.start, sitting); i < at(notNear.start, sitting + 1); i++) {
    const other = at(fixed, at(notNear.items, i));
    if (other !== -1 && isNearPlace(places, other, place)) return true;
  }
  return false;
}
