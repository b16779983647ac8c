// What a person must know about a seat list before it becomes the plan. An error keeps the whole list from being taken: a
// plan with holes would be worse than none. Row 0 is about the whole list.
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import type { BrokenRule } from '../hard-rules';

interface OtherRow {
  readonly otherRow: number;
  readonly otherSheet: string;
}

export type SeatListDetail =
  | { readonly code: 'header-not-found' }
  | { readonly code: 'empty' }
  /** The row names a seat, or a person, but not both. */
  | { readonly code: 'incomplete'; readonly missing: 'person' | 'room' | 'seat' }
  /** Codes kept as numbers whose last digits are gone. */
  | { readonly code: 'digits-lost'; readonly shown: string }
  | { readonly code: 'candidate-unknown'; readonly value: string }
  /** Ticket and name, or ticket and id number, belong to two people. */
  | { readonly code: 'candidate-contradicts'; readonly candidate: CandidateId; readonly value: string }
  | ({ readonly code: 'candidate-twice'; readonly candidate: CandidateId } & OtherRow)
  | { readonly code: 'room-unknown'; readonly value: string }
  | { readonly code: 'seat-unknown'; readonly room: string; readonly value: string }
  | ({ readonly code: 'seat-duplicate'; readonly room: string; readonly seat: string } & OtherRow)
  | { readonly code: 'room-full'; readonly room: string; readonly listed: number; readonly capacity: number }
  | { readonly code: 'rule-broken'; readonly broken: BrokenRule }
  /** Warnings: the list can be taken. */
  | { readonly code: 'seat-gap'; readonly room: string | null; readonly missing: readonly number[] }
  | { readonly code: 'not-listed'; readonly candidates: readonly CandidateId[] };

export type SeatListProblem = {
  readonly severity: 'error' | 'warning';
  readonly row: number;
  readonly sheet: string;
} & SeatListDetail;

/** One row that names a person and a place that both exist. */
export interface SeatListRow {
  readonly row: number;
  readonly sheet: string;
  readonly candidate: CandidateId;
  readonly place: PlaceId;
}
