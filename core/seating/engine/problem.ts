// An instance as the solver works on it. Three words of its own: a *hall* is one room in one session, a *place* a
// usable seat of a hall, a *sitting* one candidate in one session; so many sessions are one problem with more halls.
// Everything is numbered from 0; tickets are in sorted order, so that the order of a file does not change a plan.
import { compareText } from '#core/kernel/text';
import { bondsOf, type Bonds } from './bonds';
import { hallsOf, placeTables, type Hall, type PlaceTables } from './halls';
import type { SeatingCandidate, SeatingInstance } from './instance';
import { keyOf, levelName, sittingTables, type SittingTables } from './sittings';

export interface Problem {
  readonly instance: SeatingInstance;
  /** In the order of their tickets. */
  readonly candidates: readonly SeatingCandidate[];
  readonly bonds: Bonds;
  readonly levels: readonly string[];
  readonly halls: readonly Hall[];
  readonly hallsOfSession: readonly (readonly number[])[];
  readonly places: PlaceTables;
  readonly sittings: SittingTables;
  readonly placeByKey: ReadonlyMap<string, number>;
  readonly sittingByKey: ReadonlyMap<string, number>;
}

/** Pins that name no usable place or no sitting are left out: `refusal.ts` has refused them before. */
export function problemOf(given: SeatingInstance): Problem {
  const candidates = given.candidates.toSorted((a, b) => compareText(a.ticket, b.ticket));
  const instance = { ...given, candidates };
  const levels = [...new Set(candidates.map(levelName))].toSorted(compareText);
  const { halls, seats } = hallsOf(instance);
  const places = placeTables(instance, halls, seats);
  const placeByKey = new Map<string, number>();
  for (const { session, firstPlace, endPlace } of halls)
    for (let place = firstPlace; place < endPlace; place++)
      placeByKey.set(keyOf(session, seats[place]?.id ?? ''), place);
  const bonds = bondsOf(instance);
  const { sittings, sittingByKey } = sittingTables(instance, { candidates, levels, bonds, placeByKey });
  const hallsOfSession = instance.sessions.map((_, session) =>
    halls.flatMap((hall, i) => (hall.session === session ? [i] : [])),
  );
  return { instance, candidates, bonds, levels, halls, hallsOfSession, places, sittings, placeByKey, sittingByKey };
}
