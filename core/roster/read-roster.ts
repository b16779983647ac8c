// From tables to candidates and problems: pure, so that the preview can run it again at every change of the mapping.
import type { RosterField } from './fields';
import type { RosterProblem } from './problems';
import type { RosterEntry } from './roster';

/** merged: blocks that the file itself merges. blanks: every blank cell below a value too (files that lost their merges). */
export type FillForward = 'none' | 'merged' | 'blanks';

export interface SheetChoices {
  /** Unset: sheets that are shown and have a header are read. */
  readonly include?: boolean;
  /** Column index → field, or null for a column to leave alone; columns not named are mapped by their headings. */
  readonly mapping?: Readonly<Record<number, RosterField | null>>;
  /** Rows (from 1) that look like samples but are real people. */
  readonly keepRows?: readonly number[];
}

export interface RosterChoices {
  /** Unset: `merged`; the reading says how many cells that fills, and importing the preview confirms it. */
  readonly fill?: FillForward;
  /** By sheet name. */
  readonly sheets?: Readonly<Record<string, SheetChoices>>;
}

export interface Heading {
  readonly index: number;
  /** As in the file; a repeated heading gets a number: 姓名, 姓名2. Two-row headings are joined. */
  readonly text: string;
  readonly field: RosterField | null;
  readonly how: 'exact' | 'fuzzy' | 'chosen' | 'none';
}

export interface SheetReading {
  readonly name: string;
  readonly included: boolean;
  /** Row of the header (its last row when it has two), from 1; null when the sheet has none. */
  readonly headerRow: number | null;
  /** Rows below the header that hold anything, repeated headers and footers left out. */
  readonly rows: number;
  readonly headings: readonly Heading[];
  /** Field → heading. */
  readonly mapped: Readonly<Partial<Record<RosterField, string>>>;
  readonly ignoredColumns: readonly string[];
}

export interface RosterCandidate {
  readonly row: number;
  readonly sheet: string;
  readonly entry: RosterEntry;
}

export interface RosterReading {
  readonly fileName: string;
  readonly encoding: string;
  readonly sheets: readonly SheetReading[];
  readonly candidates: readonly RosterCandidate[];
  readonly problems: readonly RosterProblem[];
  /** Cells that each way of filling would fill in the included sheets, and the way in use. */
  readonly fill: { readonly used: FillForward; readonly merged: number; readonly blanks: number };
}
