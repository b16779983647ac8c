// Finding the candidate whose records are wanted; people who were taken off the roster can be found too. Pure.
import { lastFour } from '#core/documents/format';
import type { CandidateId } from '#core/kernel/ids';
import type { Candidate, RosterState } from '#core/roster/roster';
import { searchDirectory, searchKey, type DirectoryRow } from '../../state/directory';

export interface Person {
  readonly id: CandidateId;
  readonly name: string;
  readonly ticketNo: string;
  readonly removed: boolean;
}

const most = 20;

export function findPeople(
  rows: readonly DirectoryRow[],
  { candidates }: Pick<RosterState, 'candidates'>,
  query: string,
): readonly Person[] {
  const key = searchKey(query);
  if (key === '') return [];
  const listed = searchDirectory(rows, query, null, most).map(({ id, name, ticketNo }): Person => ({
    id,
    name,
    ticketNo,
    removed: false,
  }));
  const gone = [...candidates.values()]
    .filter((candidate) => candidate.removed && isMeant(candidate, key))
    .map(({ id, name, ticketNo }): Person => ({ id, name, ticketNo, removed: true }));
  return [...listed, ...gone].slice(0, most);
}

const isMeant = ({ name, ticketNo, idNumber }: Candidate, key: string): boolean =>
  searchKey(name).startsWith(key) || ticketNo.endsWith(key) || lastFour(idNumber).toLowerCase() === key;
