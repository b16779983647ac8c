// What a new roster changes: the same person is found by id number, then by ticket number.
// Who has the ticket number of someone else, but neither their name nor their id number, is another person: records of the
// one must never pass to the other, so that is one removed and one added.
import { rosterFields, type RosterField } from './fields';
import type { RosterEntry } from './roster';

export interface ChangedEntry {
  readonly before: RosterEntry;
  readonly after: RosterEntry;
  readonly fields: readonly RosterField[];
}

export interface RosterDiff {
  readonly added: readonly RosterEntry[];
  readonly removed: readonly RosterEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
}

/** Both lists must be free of repeated ticket and id numbers (readRoster sees to it). Order follows the lists given. */
export function diffRosters(before: readonly RosterEntry[], after: readonly RosterEntry[]): RosterDiff {
  const pairOf = samePersons(before, after);
  const added: RosterEntry[] = [];
  const changed: ChangedEntry[] = [];
  let unchanged = 0;
  for (const entry of after) {
    const old = pairOf.get(entry);
    if (!old) {
      added.push(entry);
      continue;
    }
    const fields = rosterFields.filter((field) => old[field] !== entry[field]);
    if (fields.length === 0) unchanged++;
    else changed.push({ before: old, after: entry, fields });
  }
  const kept = new Set(pairOf.values());
  return { added, removed: before.filter((entry) => !kept.has(entry)), changed, unchanged };
}

/** The same person in two lists: entry of `after` → entry of `before`. */
export function samePersons<Before extends RosterEntry>(
  before: readonly Before[],
  after: readonly RosterEntry[],
): ReadonlyMap<RosterEntry, Before> {
  const oldById = new Map(before.flatMap((entry) => (entry.idNumber === undefined ? [] : [[entry.idNumber, entry]])));
  const oldByTicket = new Map(before.map((entry) => [entry.ticketNo, entry]));
  const pairOf = new Map<RosterEntry, Before>();
  for (const entry of after) {
    const old = entry.idNumber === undefined ? undefined : oldById.get(entry.idNumber);
    if (old) pairOf.set(entry, old);
  }
  const taken = new Set(pairOf.values());
  for (const entry of after) {
    if (pairOf.has(entry)) continue;
    const old = oldByTicket.get(entry.ticketNo);
    if (old && !taken.has(old) && mayBeSamePerson(old, entry)) pairOf.set(entry, old);
  }
  return pairOf;
}

const mayBeSamePerson = (a: RosterEntry, b: RosterEntry): boolean =>
  a.name === b.name || a.idNumber === undefined || b.idNumber === undefined;
