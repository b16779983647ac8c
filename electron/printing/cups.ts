// Printers of CUPS, spoken to in IPP over HTTP. Honours CUPS_SERVER (host, host:port or a socket's path); otherwise the
// local socket, then localhost:631. Only unencrypted connections: the print server of the same machine or room.
// Invariants: a stopped or missing printer is told before anything is handed over; afterwards every way this can end is
// an outcome, because paper may come out.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { PrintOutcome, Printer } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import { askServer, type CupsAddress, type IppFault } from './ipp-client';
import { groupTags, type IppAttribute, type IppAttributes } from './ipp-message';
import type { PrintJob, PrinterPort, SpoolerFault } from './printer-port';

/** Operations of RFC 8011 and of CUPS. */
const operations = {
  printJob: 0x0002,
  getJob: 0x0009,
  getPrinter: 0x000b,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;
const notFound = 0x0406;

export interface CupsOptions {
  /** Between two questions about a job, in ms. */
  readonly pollEvery: number;
  /** A job that waits this long at a stopped printer is told as waiting, in ms. */
  readonly patience: number;
  /** No job is watched longer, in ms. */
  readonly giveUpAfter: number;
}

export const cupsPrinters = (
  address: CupsAddress = cupsAddress(process.env['CUPS_SERVER'], existsSync),
  options: CupsOptions = { pollEvery: 300, patience: 8000, giveUpAfter: 180_000 },
): PrinterPort => ({
  printers: async () => {
    const listed = await listQueues(address);
    return listed.ok ? ok(listed.value.map(({ printer }) => printer)) : listed;
  },
  print: (job) => printOn(address, job, options),
});

/** Where libcups would look, without its configuration files. */
export function cupsAddress(server: string | undefined, exists: (path: string) => boolean): CupsAddress {
  const named = server?.replace(/\/version=[\d.]+$/, '') ?? '';
  if (named.startsWith('/')) return { socketPath: named };
  if (named !== '') {
    const { hostname, port } = new URL(`http://${named}`);
    return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 631) };
  }
  const local = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'].find(exists);
  return local ? { socketPath: local } : { host: 'localhost', port: 631 };
}

interface Queue {
  readonly printer: Printer;
  readonly uri: string;
}

async function listQueues(address: CupsAddress): Promise<Result<readonly Queue[], SpoolerFault>> {
  const attributes = [
    'printer-name',
    'printer-info',
    'printer-state',
    'printer-state-message',
    'printer-state-reasons',
    'printer-is-accepting-jobs',
    'printer-uri-supported',
  ];
  const [all, preferred] = await Promise.all([
    askServer(address, '/', operations.getPrinters, [['keyword', 'requested-attributes', ...attributes]]),
    askServer(address, '/', operations.getDefault, [['keyword', 'requested-attributes', 'printer-name']]),
  ]);
  if (!all.ok) return err(unavailable(all.error));
  if (!preferred.ok) return err(unavailable(preferred.error));
  if (all.value.status === notFound) return ok([]);
  if (all.value.status >= 0x100)
    return err(unavailable({ kind: 'rejected', detail: `IPP 0x${all.value.status.toString(16)}` }));
  const printers = (response: typeof all.value) =>
    response.groups.filter(({ tag }) => tag === groupTags.printer).map((group) => group.attributes);
  const [favourite] = printers(preferred.value);
  return ok(printers(all.value).map((found) => queueOf(found, textOf(favourite, 'printer-name'))));
}

function queueOf(attributes: IppAttributes, favourite: string): Queue {
  const name = textOf(attributes, 'printer-name');
  const accepting = attributes.get('printer-is-accepting-jobs')?.[0] !== false;
  const state = accepting ? (stateNames[Number(attributes.get('printer-state')?.[0])] ?? 'unknown') : 'stopped';
  const printer: Printer = {
    name,
    description: textOf(attributes, 'printer-info') || name,
    isDefault: name === favourite,
    state,
    reason: state === 'stopped' ? reasonOf(attributes, 'printer-state-message', 'printer-state-reasons') : '',
  };
  return { printer, uri: textOf(attributes, 'printer-uri-supported') };
}

const stateNames: Readonly<Record<number, Printer['state']>> = { 3: 'idle', 4: 'printing', 5: 'stopped' };

async function printOn(
  address: CupsAddress,
  job: PrintJob,
  options: CupsOptions,
): Promise<Result<PrintOutcome, SpoolerFault>> {
  const listed = await listQueues(address);
  if (!listed.ok) return listed;
  const queue = listed.value.find(({ printer }) => printer.name === job.printer);
  if (!queue) return err({ kind: 'PrinterMissing', printer: job.printer });
  const refused = (reason: string) => err({ kind: 'PrinterRefused', printer: job.printer, reason } as const);
  if (queue.printer.state === 'stopped') return refused(queue.printer.reason);
  const submitted = await askServer(
    address,
    pathOf(queue),
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
  const { status, groups } = submitted.value;
  const id = groups.find(({ tag }) => tag === groupTags.job)?.attributes.get('job-id')?.[0];
  if (status >= 0x100 || typeof id !== 'number')
    return refused(textOf(groups[0]?.attributes, 'status-message') || `IPP 0x${status.toString(16)}`);
  return ok({ job: `${job.printer}-${id}`.slice(-128), ...(await finalState(address, queue, id, options)) });
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

type FinalState = Pick<PrintOutcome, 'outcome' | 'reason'>;

/** Asks until the job is done, canceled or aborted, or until waiting longer tells nothing new. */
async function finalState(
  address: CupsAddress,
  queue: Queue,
  job: number,
  { pollEvery, patience, giveUpAfter }: CupsOptions,
): Promise<FinalState> {
  const target: readonly IppAttribute[] = [['uri', 'printer-uri', queue.uri]];
  let reason = '';
  for (let waited = 0; waited <= giveUpAfter; waited += pollEvery) {
    await wait(pollEvery);
    const answer = await askServer(address, pathOf(queue), operations.getJob, [
      ...target,
      ['integer', 'job-id', job],
      ['keyword', 'requested-attributes', 'job-state', 'job-state-reasons', 'job-printer-state-message'],
    ]);
    if (!answer.ok) return { outcome: 'unknown', reason: answer.error.detail };
    if (answer.value.status >= 0x100)
      return { outcome: 'unknown', reason: `IPP 0x${answer.value.status.toString(16)}` };
    const attributes = answer.value.groups.find(({ tag }) => tag === groupTags.job)?.attributes;
    const state = jobStates[Number(attributes?.get('job-state')?.[0])];
    reason = reasonOf(attributes, 'job-printer-state-message', 'job-state-reasons');
    if (state === 'completed') return { outcome: 'completed', reason: '' };
    if (state) return { outcome: 'failed', reason: [state, reason].filter(Boolean).join(': ') };
    if (waited >= patience) {
      const stopped = await stoppedReason(address, queue, target);
      if (stopped !== undefined) return { outcome: 'unknown', reason: stopped };
    }
  }
  return { outcome: 'unknown', reason };
}

/** The states in which a job stays (RFC 8011, section 5.3.7). */
const jobStates: Readonly<Record<number, 'canceled' | 'aborted' | 'completed'>> = {
  7: 'canceled',
  8: 'aborted',
  9: 'completed',
};

async function stoppedReason(
  address: CupsAddress,
  queue: Queue,
  target: readonly IppAttribute[],
): Promise<string | undefined> {
  const answer = await askServer(address, pathOf(queue), operations.getPrinter, target);
  const attributes = answer.ok
    ? answer.value.groups.find(({ tag }) => tag === groupTags.printer)?.attributes
    : undefined;
  return stateNames[Number(attributes?.get('printer-state')?.[0])] === 'stopped'
    ? reasonOf(attributes, 'printer-state-message', 'printer-state-reasons')
    : undefined;
}

const pathOf = ({ uri }: Queue): string => new URL(uri.replace(/^ipps?:/, 'http:')).pathname;

const textOf = (attributes: IppAttributes | undefined, name: string): string =>
  String(attributes?.get(name)?.[0] ?? '');

/** What the spooler says in words and, where that says nothing, in keywords. */
function reasonOf(attributes: IppAttributes | undefined, message: string, keywords: string): string {
  const reasons = (attributes?.get(keywords) ?? []).filter((keyword) => keyword !== 'none');
  return textOf(attributes, message) || reasons.join(', ');
}

const unavailable = ({ detail }: IppFault): SpoolerFault => ({
  kind: 'PrintingUnavailable',
  detail: `CUPS: ${detail}; apt install cups`,
});
