// What a roster file holds before anybody says what it means: sheets of rows of cells, plain data for worker and bridge.
// Nothing is mended or guessed here; numbers stay numbers and a formula keeps the value that was stored with it.

/** A cell that is computed. `value` is what the file stored as its result; null when it stored none, or an error. */
export interface FormulaCell {
  /** Without the leading `=`; for an error value its name, `#N/A`. */
  readonly formula: string;
  readonly value: string | number | null;
}

/** Text as it is in the file, a number by its raw value (never its display form), a formula, or nothing. */
export type Cell = string | number | null | FormulaCell;

/** A merged block of cells; only its top left cell has a value. All figures count from 0. */
export interface MergedBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableSheet {
  readonly name: string;
  /** Hidden by the file's author: drop-down lists and the like. */
  readonly visibility: 'shown' | 'hidden';
  /** `rows[0]` is row 1 of the file; blank rows are `[]`, blank ends of rows and of the sheet are left out. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly MergedBlock[];
}

export type TableFormat = 'xlsx' | 'xlsb' | 'xls' | 'xls-xml' | 'ods' | 'html' | 'csv';

export interface TableBook {
  readonly fileName: string;
  /** Found out by the content, not by the file's name. */
  readonly format: TableFormat;
  /** `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `gb18030` … */
  readonly encoding: string;
  readonly sheets: readonly TableSheet[];
}

/** Why a file did not become a table. The sentence is made by `bookFaultText` in file-words.ts. */
export type BookFault =
  | { readonly code: 'encrypted-file' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'unreadable-file'; readonly reason: UnreadableReason };

export type UnreadableReason =
  /** The bytes are no table in any format we read. */
  | { readonly kind: 'unknown-format' }
  /** Plain text under the name of a workbook. */
  | { readonly kind: 'renamed-text' }
  /** Looks like the format, breaks off or contradicts itself. */
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  /** A zip that would unpack to more than we are ready to hold. */
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly sheet: string; readonly rows: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly sheet: string; readonly columns: number; readonly limit: number }
  /** The reading was stopped because it took too long or too much memory. */
  | { readonly kind: 'too-costly'; readonly what: 'time' | 'memory' }
  /** The file can't be opened: gone, a folder, no permission, the stick was pulled. */
  | { readonly kind: 'not-opened'; readonly detail: string };
