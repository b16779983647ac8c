// The contract between main and renderer: a handful of verbs over plain data (rule 12). A new command never touches it.
// Both sides decode what they receive with these schemas; the version changes when a verb's shape does.
import { z } from 'zod';
import { documentRequest, type DocumentRequest } from '#core/documents/issued';
import type { Commit } from '#core/journal/commit';
import type { JournalRefusal } from '#core/journal/journal';
import { commandId } from '#core/kernel/ids';
import type { Result } from '#core/kernel/result';
import type { ExamPlan } from '#core/plan/plan';
import type { RoomPlan } from '#core/room/room';
import type { BookFault, TableBook } from '#core/roster/table';
import { commandSchema, type Refusal } from '#core/station/catalogue';
import type { Receipt, StreamKey } from '#core/station/state';

export const bridgeVersion = 1;

/** Who is at the keyboard, as signed in; '' when nobody is. */
const operator = z.string().max(40);

/** One wish. The id makes it happen once: a repeated id gets the first answer. */
export const commandRequest = z
  .object({
    v: z.literal(bridgeVersion),
    id: commandId,
    operator,
    command: commandSchema,
  })
  .strict();
export type CommandRequest = z.infer<typeof commandRequest>;

/** How far a reader has come in each stream: stream → number of commits. */
export const cursor = z.record(z.string(), z.number().int().nonnegative());
export type Cursor = z.infer<typeof cursor>;

export const maxDroppedBytes = 64 * 1024 * 1024;

export const importRequest = z.discriminatedUnion('from', [
  /** Asks the person for a file. */
  z.object({ what: z.literal('roster'), from: z.literal('dialog') }).strict(),
  /** A file dropped on the window. */
  z
    .object({
      what: z.literal('roster'),
      from: z.literal('bytes'),
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((b) => b.byteLength <= maxDroppedBytes, 'file too large'),
    })
    .strict(),
  /** The sample exam that ships with the application. */
  z.object({ what: z.literal('sample-exam'), from: z.literal('application') }).strict(),
]);
export type ImportRequest = z.infer<typeof importRequest>;

export const printRequest = z
  .object({
    document: documentRequest,
    printer: z.string().min(1).max(128),
    copies: z.number().int().min(1).max(9),
    operator,
  })
  .strict();
export type PrintRequest = z.infer<typeof printRequest>;

export const exportRequest = z.object({ document: documentRequest, operator }).strict();
export type ExportRequest = z.infer<typeof exportRequest>;

/** Everything the renderer can ask of main, with its decoder. `execute` is the only one that changes a fact. */
export const requestSchemas = {
  execute: commandRequest,
  commitsSince: cursor,
  renderDocument: documentRequest,
  print: printRequest,
  printers: z.null(),
  importFile: importRequest,
  exportFile: exportRequest,
  status: z.null(),
} as const;
export type Verb = keyof typeof requestSchemas;

/** A request that main would not even look at, or a defect that stopped it. */
export type BridgeFault =
  | { readonly kind: 'RequestMalformed'; readonly detail: string }
  | { readonly kind: 'SenderUnknown' }
  | { readonly kind: 'StationFailed'; readonly detail: string };

export type CommandAnswer = Result<Receipt, Refusal | JournalRefusal | BridgeFault>;

/** A file that was read into tables; the preview is derived from it by `readRoster`, as often as the mapping changes. */
export interface ReadFile {
  readonly book: TableBook;
  readonly sha256: string;
}

export interface SampleExam {
  readonly plan: ExamPlan;
  readonly rooms: readonly RoomPlan[];
  readonly roster: ReadFile;
}

export type FileFault =
  | { readonly kind: 'Cancelled' }
  | { readonly kind: 'FileUnreadable'; readonly fileName: string; readonly fault: BookFault }
  | { readonly kind: 'FileNotWritten'; readonly fileName: string; readonly detail: string };

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly sha256: string;
  readonly planVersion: number;
}

export interface SavedFile {
  readonly fileName: string;
  /** Where it lies, for the person who saved it; the journal keeps the name alone. */
  readonly folder: string;
  readonly pages: number;
}

export type DocumentFault =
  | { readonly kind: 'NothingToPrint' }
  /** Characters that no embedded font has, each with the names it occurs in. */
  | {
      readonly kind: 'CharactersMissing';
      readonly characters: readonly { readonly char: string; readonly names: readonly string[] }[];
    }
  | { readonly kind: 'RenderingFailed'; readonly detail: string };

export interface Printer {
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly state: 'idle' | 'printing' | 'stopped' | 'unknown';
  /** The spooler's own words when it is stopped. */
  readonly reason: string;
}

export interface PrintOutcome {
  readonly job: string;
  readonly outcome: 'completed' | 'failed' | 'unknown';
  readonly reason: string;
}

export type PrintFault =
  | DocumentFault
  | { readonly kind: 'PrinterMissing'; readonly printer: string }
  /** The queue is stopped or does not take the job; `reason` is the spooler's own words. Nothing will come out. */
  | { readonly kind: 'PrinterRefused'; readonly printer: string; readonly reason: string }
  | { readonly kind: 'PrintingUnavailable'; readonly detail: string }
  | NotRecorded;

/** It was printed or saved, but the journal could not note it. */
export interface NotRecorded {
  readonly kind: 'NotRecorded';
  readonly refusal: JournalRefusal;
}

export type JournalHealth =
  | { readonly kind: 'good' }
  /** A half-written record at the end was set aside; nothing that was acknowledged is lost. */
  | { readonly kind: 'torn-tail-cut'; readonly bytes: number }
  /** Acknowledged data is damaged: nothing is written any more until a person has decided. */
  | { readonly kind: 'read-only'; readonly stream: string; readonly at: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface StationStatus {
  readonly bridgeVersion: number;
  readonly appVersion: string;
  readonly station: string;
  readonly stream: StreamKey;
  readonly journal: JournalHealth;
  /** Exchange with other stations: none yet, and that is normal. */
  readonly sync: 'alone';
  /** Version of the Electron runtime. */
  readonly runtime: string;
}

/** What the page sees as `window.station`. */
export interface StationBridge {
  readonly execute: (request: CommandRequest) => Promise<CommandAnswer>;
  readonly commitsSince: (cursor: Cursor) => Promise<readonly Commit[]>;
  /** Calls back with new commits, in order; returns the way to stop. */
  readonly onCommit: (listener: (commits: readonly Commit[]) => void) => () => void;
  readonly renderDocument: (request: DocumentRequest) => Promise<Result<RenderedDocument, DocumentFault | BridgeFault>>;
  readonly print: (request: PrintRequest) => Promise<Result<PrintOutcome, PrintFault | BridgeFault>>;
  readonly printers: () => Promise<Result<readonly Printer[], PrintFault | BridgeFault>>;
  readonly importFile: (request: ImportRequest) => Promise<Result<ReadFile | SampleExam, FileFault | BridgeFault>>;
  readonly exportFile: (
    request: ExportRequest,
  ) => Promise<Result<SavedFile, FileFault | DocumentFault | NotRecorded | BridgeFault>>;
  readonly status: () => Promise<StationStatus>;
  /** Tells that the first screen can be used; `--capture` and the bench wait for it. */
  readonly usable: () => void;
}
