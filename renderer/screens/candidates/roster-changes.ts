// What an import would change: the diff against the people already here, and for whoever goes, what is lost with them.
// Pure. A person who is missing only because the row in the new file has an error is named as such.
import type { CheckIn } from '#core/attendance/attendance';
import { findPlace } from '#core/room/places';
import { diffRosters, type ChangedEntry } from '#core/roster/diff';
import { activeCandidates, type Candidate, type RosterEntry } from '#core/roster/roster';
import type { StationState } from '#core/station/state';
import type { PreviewRow } from './preview-rows';

export interface Removal {
  readonly candidate: Candidate;
  /** The seat that becomes free. */
  readonly seat: { readonly roomNo: string; readonly number: number } | null;
  readonly checkIns: readonly CheckIn[];
  /** The row of the new file that would have kept this person, had it been taken. */
  readonly refusedRow: PreviewRow | null;
}

export interface RosterChanges {
  /** Nobody is here yet: the import adds everyone and there is nothing to compare. */
  readonly first: boolean;
  readonly added: readonly RosterEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly Removal[];
  readonly unchanged: number;
}

export function rosterChanges(
  state: StationState,
  entries: readonly RosterEntry[],
  rows: readonly PreviewRow[],
): RosterChanges {
  const present = activeCandidates(state.roster);
  const diff = diffRosters(present, entries);
  const gone = new Set<RosterEntry>(diff.removed);
  const refused = rows.filter((row) => row.state === 'refused');
  return {
    first: present.length === 0,
    added: diff.added,
    changed: diff.changed,
    unchanged: diff.unchanged,
    removed: present.filter((candidate) => gone.has(candidate)).map((candidate) => removal(state, candidate, refused)),
  };
}

function removal(state: StationState, candidate: Candidate, refused: readonly PreviewRow[]): Removal {
  const place = state.seating.placeByCandidate.get(candidate.id);
  const found = place === undefined ? undefined : findPlace(state.rooms, place);
  return {
    candidate,
    seat: found ? { roomNo: found.room.no, number: found.place.number } : null,
    checkIns: [...state.attendance.standing.values()].filter((checkIn) => checkIn.candidate === candidate.id),
    refusedRow: refused.find((row) => isAbout(row, candidate)) ?? null,
  };
}

/** By number; by name only where the row has neither number of its own to go by. */
function isAbout({ shown }: PreviewRow, { ticketNo, idNumber, name }: Candidate): boolean {
  if (shown.ticketNo === ticketNo) return shown.name === undefined || shown.name === name;
  if (idNumber !== undefined && shown.idNumber === idNumber) return true;
  return shown.ticketNo === undefined && shown.name === name;
}

export const changeCount = ({ added, changed, removed }: RosterChanges): number =>
  added.length + changed.length + removed.length;

/** Seats that become free because whoever has them is taken off the list. */
export const seatsFreed = ({ removed }: RosterChanges): number => removed.filter(({ seat }) => seat !== null).length;
