// The printers of this PC with their states, or a sentence when there is none, with the way out.
import { RefreshCw } from 'lucide-react';
import type { Printer } from '#core/bridge/contract';
import { faultText } from '#core/bridge/words';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/field';
import { useSay, useUi } from '../../state/ui-store';
import type { PrinterList } from './use-printers';
import { printerStateText, printerText } from './words';

interface PrinterChoiceProps {
  readonly list: PrinterList;
  readonly printer: Printer | undefined;
  readonly onChoose: (name: string) => void;
  readonly onLook: () => void;
}

export function PrinterChoice({ list, printer, onChoose, onLook }: PrinterChoiceProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  if (list.kind === 'asking')
    return (
      <p role="status" className="text-ink-soft">
        {say('正在查找打印机…', 'Looking for printers…')}
      </p>
    );
  const again = say('重新查找打印机', 'Look for printers again');
  if (list.kind === 'known' && printer)
    return (
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <ChoiceField
            label={say('打印机', 'Printer')}
            value={printer.name}
            choices={list.printers.map((entry) => ({ value: entry.name, text: printerText(entry, lang) }))}
            {...(printer.state === 'stopped'
              ? { problem: printerStateText(printer, lang) }
              : { hint: printerStateText(printer, lang) })}
            onChoose={onChoose}
          />
        </div>
        <Button
          aria-label={again}
          title={again}
          className="mt-6 px-3"
          icon={<RefreshCw size={18} aria-hidden />}
          onClick={onLook}
        />
      </div>
    );
  return (
    <div className="flex flex-col gap-2">
      <p role="alert" className="rounded-md bg-warn-wash p-3 text-warn">
        {list.kind === 'fault'
          ? faultText(list.fault, lang)
          : say(
              '本机没有安装打印机。可先另存为 PDF，拿到有打印机的电脑上打印。',
              'This PC has no printer. Save as PDF and print it where there is one.',
            )}
      </p>
      <Button tone="quiet" className="self-start px-2" icon={<RefreshCw size={18} aria-hidden />} onClick={onLook}>
        {again}
      </Button>
    </div>
  );
}
