// The middle of the screen: the very document that is saved and printed, or why there is none.
import { FileWarning, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { RenderedDocument } from '#core/bridge/contract';
import { faultText } from '#core/bridge/words';
import { planVersionText } from '#core/documents/format';
import { Button } from '../../components/button';
import { useSay, useUi } from '../../state/ui-store';
import { MissingCharacters } from './missing-characters';
import { PdfView } from './pdf-view';
import type { PreviewHandle } from './use-preview';
import { pagesText } from './words';
import type { Zoom } from './zoom';

export function PreviewPane({ preview, again }: PreviewHandle) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const [zoom, setZoom] = useState<Zoom>('width');
  if (preview.kind === 'ready')
    return (
      <div className="flex min-h-0 min-w-0 flex-col">
        <PdfView key={preview.document.sha256} bytes={preview.document.bytes} zoom={zoom} onZoom={setZoom} />
        <Fingerprint document={preview.document} />
      </div>
    );
  return (
    <div className="flex min-h-0 min-w-0 flex-col items-center justify-center gap-4 overflow-auto rounded-lg border border-dashed border-line-strong bg-paper p-6">
      {preview.kind === 'drawing' ? (
        <p role="status" aria-busy className="text-lg text-ink-soft">
          {say('正在生成签到表…', 'Making the sheets…')}
        </p>
      ) : preview.fault.kind === 'CharactersMissing' ? (
        <MissingCharacters characters={preview.fault.characters} again={again} />
      ) : preview.fault.kind === 'NothingToPrint' ? (
        <p className="max-w-md text-center text-lg text-ink-soft">
          {say(
            '没有选考场。请在左边至少选一个有考生的考场。',
            'No room is chosen. Tick at least one room with people.',
          )}
        </p>
      ) : (
        <>
          <p role="alert" className="flex max-w-md items-start gap-3 text-lg text-bad">
            <FileWarning className="mt-1 shrink-0" aria-hidden />
            {faultText(preview.fault, lang)}
          </p>
          <Button icon={<RefreshCw size={18} aria-hidden />} onClick={again}>
            {say('再试一次', 'Try again')}
          </Button>
        </>
      )}
    </div>
  );
}

/** By this a file or a print is recognised as what was seen here. */
function Fingerprint({ document: { sha256, pages, planVersion } }: { readonly document: RenderedDocument }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  return (
    <p className="flex flex-wrap gap-x-4 pt-1 text-sm text-ink-soft">
      <span>{pagesText(pages, lang)}</span>
      <span>{say(`编排${planVersionText(planVersion)}`, `seating ${planVersionText(planVersion, 'en')}`)}</span>
      <span title={sha256}>
        {say('文件指纹', 'Fingerprint')}{' '}
        <code className="selectable" data-sha256={sha256}>
          {sha256.slice(0, 8)}
        </code>
      </span>
    </p>
  );
}
