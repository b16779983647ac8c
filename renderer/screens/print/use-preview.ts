// The document that the ticked rooms make, asked from main again whenever the plan behind it changes.
// Invariant: `ready` is of the newest request and the newest plan; an answer that comes late is thrown away.
import { useEffect, useState } from 'react';
import type { BridgeFault, DocumentFault, RenderedDocument } from '#core/bridge/contract';
import type { DocumentRequest } from '#core/documents/issued';
import { bridge } from '../../bridge';
import { useStation } from '../../state/station-store';

export type Preview =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'ready'; readonly document: RenderedDocument }
  | { readonly kind: 'fault'; readonly fault: DocumentFault | BridgeFault };

/** Ticking five rooms in a row asks once. */
const settleMs = 200;

export interface PreviewHandle {
  readonly preview: Preview;
  readonly again: () => void;
}

/** `wanted` stays the same object while it says the same; null when nothing is ticked: there is nothing to print. */
export function usePreview(wanted: DocumentRequest | null): PreviewHandle {
  const [preview, setPreview] = useState<Preview>({ kind: 'drawing' });
  const [turn, setTurn] = useState(0);
  const plan = useStation(({ state }) => state.plan);
  const roster = useStation(({ state }) => state.roster);
  const rooms = useStation(({ state }) => state.rooms);
  const seating = useStation(({ state }) => state.seating);
  useEffect(() => {
    if (!wanted) return setPreview({ kind: 'fault', fault: { kind: 'NothingToPrint' } });
    let late = false;
    setPreview({ kind: 'drawing' });
    const timer = setTimeout(async () => {
      const answer = await bridge.renderDocument(wanted);
      if (late) return;
      setPreview(answer.ok ? { kind: 'ready', document: answer.value } : { kind: 'fault', fault: answer.error });
    }, settleMs);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, turn, plan, roster, rooms, seating]);
  return { preview, again: () => setTurn((n) => n + 1) };
}
