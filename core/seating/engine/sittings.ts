// The people of a problem: a *sitting* is one candidate in one session, numbered from 0 by ticket, then by session.
import type { Bonds } from './bonds';
import { accessibleMark, frontMark } from './halls';
import { pinSession, sessionsOf, type SeatingCandidate, type SeatingInstance } from './instance';
import { intLists, ints, type IntLists, type Ints } from './ints';

export interface SittingTables {
  readonly count: number;
  /** Index into `candidates`. */
  readonly candidate: Ints;
  readonly session: Ints;
  readonly kind: Ints;
  readonly level: Ints;
  readonly needs: Ints;
  /** Exam group in its session, or -1. */
  readonly group: Ints;
  readonly groups: number;
  /** Place it is pinned to, or -1. */
  readonly pinned: Ints;
  /** Place in the plan that is in force, or -1 for newcomers and for places that are gone. */
  readonly previous: Ints;
  /** The same person's sitting in the session before and after, or -1. */
  readonly before: Ints;
  readonly after: Ints;
  /** Sittings of the same session that must not be near, or not in the same room. */
  readonly notNear: IntLists;
  readonly notInRoom: IntLists;
}

/** Key of a place or sitting: the session, then the seat or the ticket. */
export const keyOf = (session: number, name: string): string => `${session}|${name}`;

export const levelName = ({ level }: SeatingCandidate): string => level ?? '';

interface Known {
  readonly candidates: readonly SeatingCandidate[];
  readonly levels: readonly string[];
  readonly bonds: Bonds;
  readonly placeByKey: ReadonlyMap<string, number>;
}

export function sittingTables(
  instance: SeatingInstance,
  { candidates, levels, bonds, placeByKey }: Known,
): { readonly sittings: SittingTables; readonly sittingByKey: ReadonlyMap<string, number> } {
  const sessionIndex = new Map(instance.sessions.map((name, i) => [name, i]));
  const levelIndex = new Map(levels.map((name, i) => [name, i]));
  const groupIndex = new Map<string, number>();
  const sittingByKey = new Map<string, number>();
  const rows = candidates.flatMap((each, candidate) =>
    sessionsOf(instance, each)
      .map((name) => sessionIndex.get(name) ?? 0)
      .toSorted((a, b) => a - b)
      .map((session) => ({ each, candidate, session })),
  );
  const count = rows.length;
  const [pinned, previous, before, after] = [ints(count, -1), ints(count, -1), ints(count, -1), ints(count, -1)];
  for (const [sitting, { each, candidate, session }] of rows.entries()) {
    sittingByKey.set(keyOf(session, each.ticket), sitting);
    if (rows[sitting - 1]?.candidate === candidate) before[sitting] = sitting - 1;
    if (rows[sitting + 1]?.candidate === candidate) after[sitting] = sitting + 1;
  }
  const mark = (into: Ints, session: string, ticket: string, seat: string) => {
    const index = sessionIndex.get(session);
    if (index === undefined) return;
    const sitting = sittingByKey.get(keyOf(index, ticket));
    if (sitting !== undefined) into[sitting] = placeByKey.get(keyOf(index, seat)) ?? -1;
  };
  for (const pin of instance.pins) mark(pinned, pinSession(instance, pin), pin.ticket, pin.seat);
  for (const [ticket, session, seat] of instance.previous) mark(previous, session, ticket, seat);
  const groupOf = (name: string | null | undefined, session: number): number => {
    if (!name) return -1;
    const key = keyOf(session, name);
    const index = groupIndex.get(key) ?? groupIndex.size;
    groupIndex.set(key, index);
    return index;
  };
  const group = Int32Array.from(rows, ({ each, session }) => groupOf(each.group, session));
  const sittings = {
    count,
    candidate: Int32Array.from(rows, ({ candidate }) => candidate),
    session: Int32Array.from(rows, ({ session }) => session),
    kind: Int32Array.from(rows, ({ candidate }) => bonds.kindByCandidate[candidate] ?? 0),
    level: Int32Array.from(rows, ({ each }) => levelIndex.get(levelName(each)) ?? 0),
    needs: Int32Array.from(rows, ({ each }) => needMarks(each)),
    group,
    groups: groupIndex.size,
    pinned,
    previous,
    before,
    after,
    notNear: banLists(instance, sittingByKey, count, 'near'),
    notInRoom: banLists(instance, sittingByKey, count, 'room'),
  };
  return { sittings, sittingByKey };
}

export const needMarks = ({ needs }: SeatingCandidate): number =>
  (needs.includes('accessible') ? accessibleMark : 0) | (needs.includes('front') ? frontMark : 0);

function banLists(
  { apart, sessions }: SeatingInstance,
  sittingByKey: ReadonlyMap<string, number>,
  count: number,
  wanted: 'near' | 'room',
): IntLists {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const { a, b, scope } of apart)
    for (const session of sessions.keys()) {
      const [one, other] = [sittingByKey.get(keyOf(session, a)), sittingByKey.get(keyOf(session, b))];
      if (scope !== wanted || one === undefined || other === undefined) continue;
      lists[one]?.push(other);
      lists[other]?.push(one);
    }
  return intLists(lists);
}
