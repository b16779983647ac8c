// The rows of the list: who is shown under a filter and a query. Pure.
import { maskedId } from '#core/documents/format';
import type { CandidateId } from '#core/kernel/ids';
import { levels } from '#core/plan/plan';
import { activeCandidates, type RosterState } from '#core/roster/roster';
import { compareText } from '#core/kernel/text';
import { searchDirectory, searchKey, type DirectoryRow } from '../../state/directory';

export type ListFilter = 'all' | 'unseated' | 'seated' | 'removed';

export interface ListRow extends Pick<
  DirectoryRow,
  'id' | 'name' | 'ticketNo' | 'level' | 'school' | 'className' | 'seat'
> {
  readonly maskedId: string;
  readonly removed: boolean;
}

/** `directory` knows everyone who is on the list; whoever was taken off is found in the roster alone. */
export function listRows(
  directory: readonly DirectoryRow[],
  roster: RosterState,
  filter: ListFilter,
  query: string,
): readonly ListRow[] {
  const rows =
    filter === 'removed'
      ? removedRows(roster)
      : directory.filter(({ seat }) => filter === 'all' || (seat === null) === (filter === 'unseated'));
  const found = searchKey(query) === '' ? rows : searchDirectory(rows, query, null, rows.length);
  return found.map(({ id, name, ticketNo, level, school, className, seat }) => ({
    id,
    name,
    ticketNo,
    level,
    school,
    className,
    seat,
    maskedId: maskedIdOf(roster, id),
    removed: filter === 'removed',
  }));
}

function maskedIdOf(roster: RosterState, id: CandidateId): string {
  const idNumber = roster.candidates.get(id)?.idNumber;
  return idNumber === undefined ? '' : maskedId(idNumber);
}

/** Found by name and number, not by sound: the dictionary of sounds only knows the list. */
function removedRows(roster: RosterState): readonly DirectoryRow[] {
  return [...roster.candidates.values()]
    .filter(({ removed }) => removed)
    .sort((a, b) => compareText(a.ticketNo, b.ticketNo))
    .map((candidate) => ({
      id: candidate.id,
      name: candidate.name,
      ticketNo: candidate.ticketNo,
      idTail: candidate.idNumber?.slice(-4) ?? '',
      level: candidate.level ?? '',
      school: candidate.school ?? '',
      className: candidate.className ?? '',
      seat: null,
      key: searchKey(candidate.name),
      sound: '',
      initials: '',
    }));
}

export const removedCount = (roster: RosterState): number =>
  roster.candidates.reduce((count, { removed }) => count + (removed ? 1 : 0), 0);

/** Levels in their order, those without one last as ''; levels nobody has are left out. */
export function countsByLevel(roster: RosterState): readonly { readonly level: string; readonly count: number }[] {
  const people = activeCandidates(roster);
  return [...levels, ''].flatMap((level) => {
    const count = people.filter((candidate) => (candidate.level ?? '') === level).length;
    return count === 0 ? [] : [{ level, count }];
  });
}
