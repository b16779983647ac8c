// What a person must know about a roster: where, how grave, and the data for the sentence (words.ts writes it).
// error: the row is not taken. warning: taken or left out, a person must look. info: mended safely.
// Codes are a contract with scripts (contracts.md "roster") and are never renamed.
import type { RosterField } from './fields';
import type { IdFault } from './id-number';
import type { BookFault } from './table';

export type Severity = 'error' | 'warning' | 'info';

export interface Where {
  /** As a person counts, from 1; 0 when it is about the whole sheet or file. */
  readonly row: number;
  readonly sheet: string;
  /** The heading of the column as it is in the file; '' when it is about the whole row. */
  readonly column: string;
}

interface Mended {
  readonly field: RosterField;
  readonly before: string;
  readonly after: string;
}

/** Why a needed cell gave no value. */
export type Missing = 'blank' | 'formula-without-value' | 'too-long' | 'no-column';

interface OtherRow {
  readonly otherRow: number;
  readonly otherSheet: string;
}

export type ProblemDetail =
  | {
      readonly code: 'id-check-digit';
      readonly value: string;
      readonly fault: IdFault;
    }
  /** `field` says whether the id number, the ticket number or the student number was kept as a number. */
  | { readonly code: 'id-digits-lost'; readonly field: RosterField; readonly value: string }
  | { readonly code: 'id-temporary'; readonly value: string }
  | { readonly code: 'id-missing'; readonly why: Missing }
  | { readonly code: 'ticket-missing'; readonly why: Missing }
  | ({ readonly code: 'ticket-duplicate'; readonly value: string } & OtherRow)
  /** Another row names the same room and seat. */
  | ({ readonly code: 'seat-duplicate'; readonly value: string } & OtherRow)
  /** Numbers between 1 and the greatest that nobody has: of seats of a room, or with `room` null of rooms. */
  | { readonly code: 'seat-gap'; readonly room: string | null; readonly missing: readonly number[] }
  /** `differs` is empty when the rows say the same; otherwise the rows contradict each other and it is an error. */
  | ({ readonly code: 'candidate-duplicate'; readonly differs: readonly RosterField[] } & OtherRow)
  | { readonly code: 'name-missing'; readonly why: Missing }
  | {
      readonly code: 'name-suspicious';
      readonly value: string;
      readonly why: 'question-mark' | 'private-use' | 'latin' | 'digits' | 'sample-name';
    }
  | { readonly code: 'level-unknown'; readonly value: string; readonly why: 'unknown' | Missing }
  /** `byId` is null when the sex itself can't be read and was left out. */
  | { readonly code: 'sex-mismatch'; readonly value: string; readonly byId: '男' | '女' | null }
  | ({ readonly code: 'full-width-mended' } & Mended)
  | ({ readonly code: 'spaces-mended' } & Mended)
  | ({ readonly code: 'dot-mended' } & Mended)
  | ({ readonly code: 'level-mended' } & Mended)
  | { readonly code: 'sample-row'; readonly mark: string }
  | {
      readonly code: 'column-ambiguous';
      readonly why:
        /** Two columns claim one field; `used` is the one that was taken. */
        | { readonly kind: 'claimed-twice'; readonly field: RosterField; readonly used: string }
        /** A second header with other columns further down: the rows from here on are not read. */
        | { readonly kind: 'second-table' }
        /** The text can't be what the column is mapped to. */
        | { readonly kind: 'text-too-long'; readonly field: RosterField; readonly limit: number }
        /** The cell holds a formula whose result is not in the file; the field was left out. */
        | { readonly kind: 'formula-without-value'; readonly field: RosterField };
    }
  | { readonly code: 'header-not-found' }
  | BookFault;

export type RosterProblem = Where & { readonly severity: Severity } & ProblemDetail;
