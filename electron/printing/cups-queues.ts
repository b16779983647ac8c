// The queues of a CUPS: their names, states and where requests about them go.
import type { Printer } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { CupsAddress } from './cups-address';
import { askServer, type IppFault } from './ipp-client';
import { attributesOf, groupTags, operations, reasonOf, statusText, textOf, type IppAttributes } from './ipp-message';
import type { SpoolerFault } from './printer-port';

const notFound = 0x0406;

export interface Queue {
  readonly printer: Printer;
  readonly uri: string;
  /** Of the server, for requests about this queue. */
  readonly path: string;
}

export async function listQueues(address: CupsAddress): Promise<Result<readonly Queue[], SpoolerFault>> {
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
  if (all.value.status >= 0x100) return err(unavailable({ kind: 'rejected', detail: statusText(all.value.status) }));
  const favourite = textOf(attributesOf(preferred.value, 'printer'), 'printer-name');
  const found = all.value.groups.filter(({ tag }) => tag === groupTags.printer);
  return ok(found.map(({ attributes: queue }) => queueOf(queue, favourite)));
}

function queueOf(attributes: IppAttributes, favourite: string): Queue {
  const name = textOf(attributes, 'printer-name');
  const accepting = attributes.get('printer-is-accepting-jobs')?.[0] !== false;
  const state = accepting ? stateOf(attributes) : 'stopped';
  const printer: Printer = {
    name,
    description: textOf(attributes, 'printer-info') || name,
    isDefault: name === favourite,
    state,
    reason: state === 'stopped' ? printerReason(attributes) : '',
  };
  const uri = textOf(attributes, 'printer-uri-supported') || `ipp://localhost/printers/${encodeURIComponent(name)}`;
  return { printer, uri, path: uri.replace(/^\w+:\/\/[^/]*/, '') };
}

/** RFC 8011, section 5.4.11. */
const stateNames: Readonly<Record<number, Printer['state']>> = { 3: 'idle', 4: 'printing', 5: 'stopped' };

export const stateOf = (attributes: IppAttributes | undefined): Printer['state'] =>
  stateNames[Number(attributes?.get('printer-state')?.[0])] ?? 'unknown';

export const printerReason = (attributes: IppAttributes | undefined): string =>
  reasonOf(attributes, 'printer-state-message', 'printer-state-reasons');

export const unavailable = ({ detail }: IppFault): SpoolerFault => ({
  kind: 'PrintingUnavailable',
  detail: `CUPS: ${detail}; apt install cups`,
});
