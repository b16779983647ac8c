// What the application needs of a print system. One implementation a system: cups.ts (Linux), windows.ts.
// Invariant: an answer about a job is the spooler's own word on it; "handed over" is never told as "printed".
import type { PrintFault, PrintOutcome, Printer } from '#core/bridge/contract';
import type { Result } from '#core/kernel/result';

export interface PrintJob {
  readonly printer: string;
  /** Shown in the queue, so it names the sheet and no person. */
  readonly title: string;
  readonly pdf: Uint8Array;
  readonly copies: number;
}

export type SpoolerFault = Extract<
  PrintFault,
  { readonly kind: 'PrinterMissing' | 'PrinterRefused' | 'PrintingUnavailable' }
>;

export interface PrinterPort {
  readonly printers: () => Promise<Result<readonly Printer[], SpoolerFault>>;
  /** Waits for the job's final state. A fault means that nothing was handed over and nothing will come out. */
  readonly print: (job: PrintJob) => Promise<Result<PrintOutcome, SpoolerFault>>;
}
