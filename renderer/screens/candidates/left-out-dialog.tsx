// The rows that were not taken, as text a person can hand on: copied with one button, or selected by hand.
import { ClipboardCopy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useSay } from '../../state/ui-store';

interface LeftOutDialogProps {
  readonly open: boolean;
  readonly text: string;
  readonly onClose: () => void;
}

export function LeftOutDialog({ open, text, onClose }: LeftOutDialogProps) {
  const say = useSay();
  return (
    <Dialog wide open={open} title={say('未导入的行', 'Rows that are not taken')} onClose={onClose}>
      <CopyForm text={text} onClose={onClose} />
    </Dialog>
  );
}

function CopyForm({ text, onClose }: Pick<LeftOutDialogProps, 'text' | 'onClose'>) {
  const say = useSay();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  // The window has no permission to write to the clipboard by itself; what a person selected may always be copied.
  const copy = () => {
    area.current?.select();
    setCopied(document.execCommand('copy') ? 'yes' : 'by-hand');
  };
  return (
    <>
      <p>
        {say(
          '请把这些行交给报送名单的人改正，改好后重新导入整份名单。可粘贴到表格或聊天窗口。',
          'Hand these rows to whoever sent the roster, then import the corrected roster as a whole. They paste into a spreadsheet or a message.',
        )}
      </p>
      <textarea
        ref={area}
        readOnly
        rows={12}
        value={text}
        wrap="off"
        aria-label={say('未导入的行', 'Rows that are not taken')}
        className="w-full rounded-md border border-line-strong bg-ground p-3 text-[0.95rem]"
      />
      <div className="flex items-center justify-end gap-3">
        <p role="status" className="mr-auto font-medium text-good">
          {copied === 'yes' && say('已复制。', 'Copied.')}
          {copied === 'by-hand' && say('已选中全部文字，请按 Ctrl+C 复制。', 'All is selected: press Ctrl+C.')}
        </p>
        <Button onClick={onClose}>{say('关闭', 'Close')}</Button>
        <Button tone="primary" icon={<ClipboardCopy size={20} aria-hidden />} onClick={copy}>
          {say('复制', 'Copy')}
        </Button>
      </div>
    </>
  );
}
