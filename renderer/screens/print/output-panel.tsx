// The right of the screen: to which printer, how many, or into a file; and what became of it.
import { FileDown, Printer as PrinterIcon } from 'lucide-react';
import { useState } from 'react';
import type { DocumentRequest } from '#core/documents/issued';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { isUnderWay, printSheets, saveSheets, useDelivery } from './delivery';
import { DeliveryNote } from './delivery-note';
import { PrinterChoice } from './printer-choice';
import { usePrinters } from './use-printers';

interface OutputPanelProps {
  /** What the preview shows; null while there is none, and then nothing can be printed. */
  readonly shown: DocumentRequest | null;
}

const copyCounts = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
type Copies = (typeof copyCounts)[number];

export function OutputPanel({ shown }: OutputPanelProps) {
  const say = useSay();
  const delivery = useDelivery();
  const { list, look } = usePrinters();
  const [wished, setWished] = useState<string | null>(null);
  const [copies, setCopies] = useState<Copies>('2');
  const printers = list.kind === 'known' ? list.printers : [];
  const printer =
    printers.find(({ name }) => name === wished) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const busy = isUnderWay(delivery);
  const ready = shown !== null && !busy;
  return (
    <section
      aria-label={say('打印或保存', 'Print or save')}
      className="flex min-h-0 flex-col gap-3 rounded-lg border border-line bg-paper p-4"
    >
      <h2 className="text-lg font-semibold">{say('3　打印或保存', '3　Print or save')}</h2>
      {/* Its edges leave room for the ring of focus. */}
      <div className="-m-1 flex min-h-0 flex-col gap-2 overflow-y-auto p-1">
        <PrinterChoice list={list} printer={printer} onChoose={setWished} onLook={look} />
        {printer && (
          <>
            <div className="flex items-end gap-2">
              <div className="w-20 shrink-0">
                <ChoiceField
                  label={say('份数', 'Copies')}
                  value={copies}
                  choices={copyCounts.map((value) => ({ value, text: value }))}
                  onChoose={setCopies}
                />
              </div>
              <Button
                tone="primary"
                className="flex-1"
                icon={<PrinterIcon size={20} aria-hidden />}
                disabled={!ready || printer.state === 'stopped'}
                onClick={() => shown && void printSheets(shown, printer.name, Number(copies))}
              >
                {say('打印', 'Print')}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">
              {printer.state === 'stopped'
                ? say(
                    '这台打印机已停用，不能打印；请先启用它，或另选一台。',
                    'This printer is stopped: start it or choose another.',
                  )
                : say(
                    '监考员、门口各一份；打印时选“实际大小 / 100%”。',
                    'One for the proctor, one for the door; print at "actual size / 100%".',
                  )}
            </p>
          </>
        )}
        <Button
          tone={printer ? 'plain' : 'primary'}
          icon={<FileDown size={20} aria-hidden />}
          disabled={!ready}
          onClick={() => shown && void saveSheets(shown)}
        >
          {say('另存为 PDF…', 'Save as PDF…')}
        </Button>
        {!shown && !busy && (
          <p className="text-sm text-ink-soft">
            {say('预览生成后才能打印或保存。', 'You can print or save once the preview is there.')}
          </p>
        )}
      </div>
      <DeliveryNote delivery={delivery} />
    </section>
  );
}
