// Printers of CUPS, spoken to in IPP over HTTP. Only unencrypted connections: the print server of the same machine or room.
// Invariants: a stopped or missing printer is told before anything is handed over; afterwards every way this can end is
// an outcome, because paper may come out.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { PrintOutcome } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import { cupsAddress, type CupsAddress } from './cups-address';
import { finalState, type Watch } from './cups-job';
import { listQueues, unavailable } from './cups-queues';
import { askServer, type IppFault } from './ipp-client';
import { attributesOf, operations, statusText, textOf } from './ipp-message';
import type { PrintJob, PrinterPort, SpoolerFault } from './printer-port';

export interface CupsOptions extends Watch {
  readonly findServer: () => CupsAddress;
}

/** The server is looked for at each request: it may be started, or installed, after the application. */
export const cupsPrinters = ({ findServer, ...watch }: CupsOptions = localCups): PrinterPort => ({
  printers: async () => {
    const listed = await listQueues(findServer());
    return listed.ok ? ok(listed.value.map(({ printer }) => printer)) : listed;
  },
  print: (job) => printOn(findServer(), job, watch),
});

const localCups: CupsOptions = {
  findServer: () => cupsAddress(process.env['CUPS_SERVER'], existsSync),
  pollEvery: 300,
  patience: 8000,
  giveUpAfter: 180_000,
};

async function printOn(address: CupsAddress, job: PrintJob, watch: Watch): Promise<Result<PrintOutcome, SpoolerFault>> {
  const listed = await listQueues(address);
  if (!listed.ok) return listed;
  const queue = listed.value.find(({ printer }) => printer.name === job.printer);
  if (!queue) return err({ kind: 'PrinterMissing', printer: job.printer });
  const refused = (reason: string) => err({ kind: 'PrinterRefused', printer: job.printer, reason } as const);
  if (queue.printer.state === 'stopped') return refused(queue.printer.reason);
  const submitted = await askServer(
    address,
    queue.path,
    operations.printJob,
    [
      ['uri', 'printer-uri', queue.uri],
      ['name', 'requesting-user-name', userInfo().username],
      ['name', 'job-name', withinBytes(job.title, 255)],
      ['mime', 'document-format', 'application/pdf'],
    ],
    { job: [['integer', 'copies', job.copies]], document: job.pdf },
  );
  if (!submitted.ok) return notAnswered(submitted.error, job.printer);
  const { status } = submitted.value;
  const id = attributesOf(submitted.value, 'job')?.get('job-id')?.[0];
  if (status >= 0x100 || typeof id !== 'number')
    return refused(textOf(attributesOf(submitted.value, 'operation'), 'status-message') || statusText(status));
  return ok({ job: `${job.printer}-${id}`.slice(-128), ...(await finalState(address, queue, id, watch)) });
}

/** Only a server that may have taken the job leaves open what comes out. */
function notAnswered(fault: IppFault, printer: string): Result<PrintOutcome, SpoolerFault> {
  switch (fault.kind) {
    case 'unreachable':
      return err(unavailable(fault));
    case 'rejected':
      return err({ kind: 'PrinterRefused', printer, reason: fault.detail });
    case 'silent':
      return ok({ job: '', outcome: 'unknown', reason: fault.detail });
  }
}

/** IPP names are at most so many bytes; a character is never cut in two. */
function withinBytes(text: string, most: number): string {
  let short = '';
  for (const char of text) {
    if (Buffer.byteLength(short + char) > most) break;
    short += char;
  }
  return short;
}
