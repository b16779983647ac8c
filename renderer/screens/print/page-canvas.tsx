// One page on paper: a canvas in the resolution of the screen, drawn when it comes into sight.
import { memo, useEffect, useRef, useState } from 'react';
import { useSay } from '../../state/ui-store';
import type { PdfFile } from './pdf-file';
import type { PlacedPage } from './zoom';

interface PageCanvasProps {
  readonly file: PdfFile;
  /** 0-based. */
  readonly index: number;
  readonly count: number;
  readonly place: PlacedPage;
  /** CSS pixels per point. */
  readonly scale: number;
}

type Drawn = 'no' | 'yes' | 'failed';

export const PageCanvas = memo(
  function PageCanvas({ file, index, count, place, scale }: PageCanvasProps) {
    const say = useSay();
    const canvas = useRef<HTMLCanvasElement>(null);
    const [drawn, setDrawn] = useState<Drawn>('no');
    useEffect(() => {
      if (!canvas.current) return;
      setDrawn('no');
      const drawing = file.draw(index, canvas.current, scale * devicePixelRatio);
      drawing.done.then(
        (whole) => whole && setDrawn('yes'),
        () => setDrawn('failed'),
      );
      return drawing.cancel;
    }, [file, index, scale]);
    return (
      <div
        className="absolute left-1/2 -translate-x-1/2 bg-white shadow-md"
        style={{ top: place.top, width: place.width, height: place.height }}
      >
        <canvas
          // A canvas takes one drawing at a time, so another scale gets another canvas.
          key={scale}
          ref={canvas}
          role="img"
          aria-label={say(`第 ${index + 1} 页，共 ${count} 页`, `Page ${index + 1} of ${count}`)}
          aria-busy={drawn === 'no'}
          data-drawn={drawn}
          className="h-full w-full"
        />
        {drawn === 'failed' && (
          <p role="alert" className="absolute inset-x-0 top-1/3 p-4 text-center text-bad">
            {say('这一页显示不出来，请另存为 PDF 后查看。', "This page can't be shown; save as PDF to look at it.")}
          </p>
        )}
      </div>
    );
  },
  (before, after) =>
    before.file === after.file &&
    before.scale === after.scale &&
    before.count === after.count &&
    before.place.top === after.place.top,
);
