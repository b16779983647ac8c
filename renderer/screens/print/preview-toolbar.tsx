// Above the preview: which page of how many, and how large.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../../components/button';
import type { Choice } from '../../components/field';
import { Segmented } from '../../components/segmented';
import { useSay } from '../../state/ui-store';
import type { Zoom } from './zoom';

interface PreviewToolbarProps {
  /** From 1; 0 while there is no page. */
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPage: (page: number) => void;
}

export function PreviewToolbar({ page, pages, zoom, onZoom, onPage }: PreviewToolbarProps) {
  const say = useSay();
  const zooms: readonly Choice<Zoom>[] = [
    { value: 'width', text: say('适合宽度', 'Width') },
    { value: 'page', text: say('整页', 'Page') },
    { value: 'actual', text: '100%' },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-t-lg border border-b-0 border-line bg-paper p-1">
      <h2 className="pl-3 text-lg font-semibold">{say('2　预览', '2　Preview')}</h2>
      <div className="flex items-center">
        <Button
          tone="quiet"
          className="px-3"
          aria-label={say('上一页（PageUp）', 'Previous page (PageUp)')}
          icon={<ChevronLeft size={20} aria-hidden />}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <p className="min-w-24 text-center tabular-nums" aria-live="polite">
          {pages > 0 && say(`第 ${page} / ${pages} 页`, `Page ${page} of ${pages}`)}
        </p>
        <Button
          tone="quiet"
          className="px-3"
          aria-label={say('下一页（PageDown）', 'Next page (PageDown)')}
          icon={<ChevronRight size={20} aria-hidden />}
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        />
      </div>
      <div className="ml-auto">
        <Segmented quiet label={say('缩放', 'Zoom')} value={zoom} choices={zooms} onChoose={onZoom} />
      </div>
    </div>
  );
}
