// The pages of a PDF, one below the other, as they will come out of the printer. Only pages in sight hold a canvas.
// PageUp and PageDown turn pages wherever the focus is, except in a list that needs these keys itself.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useSay } from '../../state/ui-store';
import { PageCanvas } from './page-canvas';
import { PreviewToolbar } from './preview-toolbar';
import { useBox } from './use-box';
import { usePdf } from './use-pdf';
import { columnHeight, pageGap, pageInSight, pagesToDraw, placePages, scaleFor, type Box, type Zoom } from './zoom';
import type { PdfFile } from './pdf-file';

interface PdfViewProps {
  readonly bytes: Uint8Array;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

export function PdfView({ bytes, zoom, onZoom }: PdfViewProps) {
  const say = useSay();
  const pdf = usePdf(bytes);
  if (pdf.kind === 'failed')
    return (
      <p role="alert" className="m-auto max-w-md p-6 text-center text-bad">
        {say(
          `预览显示不出来（${pdf.detail}）。文件本身已生成，可另存为 PDF 后查看。`,
          `The preview can't be shown (${pdf.detail}). The file itself was made: save it as PDF to look at it.`,
        )}
      </p>
    );
  return <Pages file={pdf.kind === 'open' ? pdf.file : null} zoom={zoom} onZoom={onZoom} />;
}

function Pages({ file, zoom, onZoom }: Omit<PdfViewProps, 'bytes'> & { readonly file: PdfFile | null }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const [scrollTop, setScrollTop] = useState(0);
  const pages = file?.pages ?? [];
  const scale = scaleFor(zoom, box, pages[0] ?? { width: 595, height: 842 });
  const placed = placePages(pages, scale);
  const current = pageInSight(placed, scrollTop, box.height);
  const { first, last } = pagesToDraw(placed, scrollTop, box.height);
  const open = (page: number) => {
    const target = placed[Math.min(Math.max(page, 0), placed.length - 1)];
    if (target) scroller.current?.scrollTo({ top: target.top - pageGap });
  };
  useStayOnPage(scroller, placed, current, scale);
  // From where the pages stand now, not from what was drawn last: two quick presses turn two pages.
  usePageKeys((step) => open(pageInSight(placed, scroller.current?.scrollTop ?? scrollTop, box.height) + step));
  return (
    <>
      <PreviewToolbar page={current + 1} pages={pages.length} zoom={zoom} onZoom={onZoom} onPage={(n) => open(n - 1)} />
      <div
        ref={scroller}
        role="region"
        aria-label={say('预览', 'Preview')}
        tabIndex={0}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        className="min-h-0 flex-1 overflow-x-auto overflow-y-scroll rounded-b-lg border border-line bg-line"
      >
        <div className="relative min-w-full" style={{ height: columnHeight(placed), width: widthOf(placed) }}>
          {placed.map(
            (page, i) =>
              file &&
              i >= first &&
              i <= last && (
                <PageCanvas key={i} file={file} index={i} count={placed.length} place={page} scale={scale} />
              ),
          )}
        </div>
        {!file && (
          <p role="status" aria-busy className="p-8 text-center text-ink-soft">
            {say('正在打开预览…', 'Opening the preview…')}
          </p>
        )}
      </div>
    </>
  );
}

const widthOf = (placed: readonly Box[]): number => Math.max(0, ...placed.map(({ width }) => width + 2 * pageGap));

/** Another zoom or another window size keeps the page that was being read. */
function useStayOnPage(
  scroller: RefObject<HTMLDivElement | null>,
  placed: readonly { readonly top: number }[],
  current: number,
  scale: number,
): void {
  const shown = useRef({ scale, current });
  useEffect(() => {
    const before = shown.current;
    if (before.scale !== scale) {
      const page = placed[before.current];
      if (page && before.current > 0) scroller.current?.scrollTo({ top: page.top - pageGap });
    }
    shown.current = before.scale === scale ? { scale, current } : { scale, current: before.current };
  });
}

function usePageKeys(onStep: (step: 1 | -1) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      const ownKeys = event.target instanceof Element && event.target.closest('select, [role$="dialog"]') !== null;
      if (step === 0 || ownKeys || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      latest.current(step);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
