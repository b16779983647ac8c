// Takes a roster file that is dragged over the screen, and shows that it will before the hand lets go.
import { FileDown } from 'lucide-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useSay } from '../../state/ui-store';
import { dropRosterFiles } from './import-flow';

export function DropZone({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const [over, setOver] = useState(false);

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  }

  /** Leaving one child for another is not leaving the screen. */
  function onDragLeave(event: DragEvent): void {
    const { relatedTarget, currentTarget } = event;
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void dropRosterFiles([...event.dataTransfer.files]);
  }

  return (
    <div className="relative h-full" onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-30 grid place-content-center gap-3 rounded-xl border-4 border-dashed border-brand bg-brand-wash/95 text-center text-brand-deep">
          <FileDown size={56} aria-hidden className="mx-auto" />
          <p className="text-2xl font-semibold">{say('松开鼠标，读取名单', 'Let go to read the roster')}</p>
          <p className="text-lg">
            {say('先预览，确认之后才会导入。', 'You will see a preview first; nothing is taken yet.')}
          </p>
        </div>
      )}
    </div>
  );
}
