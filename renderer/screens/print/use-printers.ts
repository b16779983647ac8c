// The printers of this PC, asked when the screen opens and whenever a person looks again.
import { useCallback, useEffect, useState } from 'react';
import type { BridgeFault, PrintFault, Printer } from '#core/bridge/contract';
import { bridge } from '../../bridge';

export type PrinterList =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly printers: readonly Printer[] }
  | { readonly kind: 'fault'; readonly fault: PrintFault | BridgeFault };

export function usePrinters(): { readonly list: PrinterList; readonly look: () => void } {
  const [list, setList] = useState<PrinterList>({ kind: 'asking' });
  const look = useCallback(() => {
    setList({ kind: 'asking' });
    void bridge
      .printers()
      .then((answer) =>
        setList(answer.ok ? { kind: 'known', printers: answer.value } : { kind: 'fault', fault: answer.error }),
      );
  }, []);
  useEffect(look, [look]);
  return { list, look };
}
