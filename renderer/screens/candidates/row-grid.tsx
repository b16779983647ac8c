// A long list walked by keyboard: one row is the current one, rows may carry lines below their cells and so differ in
// height, and only those in sight are drawn. Up/Down, PageUp/PageDown, Home/End move.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Column } from '../../components/data-table';

interface RowGridProps<T> {
  readonly label: string;
  /** What is in sight, by name: another view starts at its top. */
  readonly view: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Lines over the full width below the cells, for a row that has any. */
  readonly renderBelow: (row: T) => ReactNode;
  /** How many lines `renderBelow` draws, about; 0 for none. */
  readonly linesOf: (row: T) => number;
  /** -1 = none. */
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly empty: ReactNode;
}

const cellsHeight = 42;
const lineHeight = 26;
const page = 12;

export function RowGrid<T>(props: RowGridProps<T>) {
  const { label, view, columns, rows, keyOf, renderBelow, linesOf, current, onCurrent, empty } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return cellsHeight + (row === undefined ? 0 : linesOf(row) * lineHeight);
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 10,
  });
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [view]);
  useEffect(() => {
    if (current < 0) return;
    virtual.scrollToIndex(current, { align: 'auto' });
    // Once it is drawn its true height is known.
    const frame = requestAnimationFrame(() => {
      document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [current, virtual, id]);

  function onKeyDown(event: KeyboardEvent): void {
    const target = targetOf(event.key, current, rows.length);
    if (target === null) return;
    event.preventDefault();
    onCurrent(target);
  }

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (row) onCurrent(Number(row.dataset['index']));
  }

  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  const items = virtual.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === current);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isDrawn ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      className="relative isolate min-h-0 flex-1 scroll-pt-11 overflow-auto rounded-lg border border-line bg-paper"
    >
      <div role="rowgroup" className="sticky top-0 z-10 border-b border-line-strong bg-ground">
        <div
          role="row"
          aria-rowindex={1}
          className="grid gap-3 px-3 py-2 text-sm font-semibold text-ink-soft"
          style={tracks}
        >
          {columns.map(({ key, title }) => (
            <div role="columnheader" key={key} className="truncate">
              {title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <div
              role="row"
              key={key}
              id={`${id}-${index}`}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              aria-selected={index === current}
              className={`absolute right-0 left-0 border-b border-line px-3 ${index === current ? 'bg-brand-wash shadow-[inset_5px_0_0_var(--color-brand)]' : ''}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div role="presentation" className="grid min-h-10 items-center gap-3" style={tracks}>
                {columns.map(({ key: column, cell }) => (
                  <div role="gridcell" key={column} className="truncate">
                    {cell(row)}
                  </div>
                ))}
              </div>
              {linesOf(row) > 0 && (
                <div role="gridcell" aria-colspan={columns.length} className="pb-2">
                  {renderBelow(row)}
                </div>
              )}
            </div>
          );
        })}
      </div>
      {rows.length === 0 && <div className="p-6 text-center text-ink-soft">{empty}</div>}
    </div>
  );
}

/** Where a key leads; null when it leads nowhere. */
function targetOf(key: string, current: number, count: number): number | null {
  const clamp = (index: number) => (count === 0 ? null : Math.min(Math.max(index, 0), count - 1));
  switch (key) {
    case 'ArrowDown':
      return clamp(current + 1);
    case 'ArrowUp':
      return clamp(current - 1);
    case 'PageDown':
      return clamp(current + page);
    case 'PageUp':
      return clamp(current - page);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
}
