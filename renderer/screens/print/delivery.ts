// Printing and saving, one at a time. It outlives the screen: who walks away while the printer works finds the answer here.
// Invariant: `done` is what main answered, after the spooler's last word and after the journal noted it.
import { create } from 'zustand';
import type {
  BridgeFault,
  DocumentFault,
  FileFault,
  NotRecorded,
  PrintFault,
  PrintOutcome,
  SavedFile,
} from '#core/bridge/contract';
import type { DocumentRequest } from '#core/documents/issued';
import { bridge } from '../../bridge';
import { refreshStatus } from '../../state/station-store';
import { useUi } from '../../state/ui-store';

export type DeliveryFault = FileFault | DocumentFault | PrintFault | NotRecorded | BridgeFault;

export type Delivery =
  | { readonly kind: 'none' }
  | { readonly kind: 'printing'; readonly printer: string; readonly since: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'printed'; readonly printer: string; readonly copies: number; readonly outcome: PrintOutcome }
  | (SavedFile & { readonly kind: 'saved' })
  | { readonly kind: 'fault'; readonly fault: DeliveryFault };

export const useDelivery = create<Delivery>()(() => ({ kind: 'none' }));

const show = (delivery: Delivery): void => useDelivery.setState(delivery, true);

export const isUnderWay = ({ kind }: Delivery): boolean => kind === 'printing' || kind === 'saving';

export async function printSheets(document: DocumentRequest, printer: string, copies: number): Promise<void> {
  if (isUnderWay(useDelivery.getState())) return;
  show({ kind: 'printing', printer, since: Date.now() });
  const answer = await bridge.print({ document, printer, copies, operator: useUi.getState().operator });
  if (answer.ok) show({ kind: 'printed', printer, copies, outcome: answer.value });
  else await showFault(answer.error);
}

export async function saveSheets(document: DocumentRequest): Promise<void> {
  if (isUnderWay(useDelivery.getState())) return;
  show({ kind: 'saving' });
  const answer = await bridge.exportFile({ document, operator: useUi.getState().operator });
  if (answer.ok) show({ kind: 'saved', ...answer.value });
  else await showFault(answer.error);
}

async function showFault(fault: DeliveryFault): Promise<void> {
  show(fault.kind === 'Cancelled' ? { kind: 'none' } : { kind: 'fault', fault });
  if (fault.kind === 'NotRecorded') await refreshStatus();
}
