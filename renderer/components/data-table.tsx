// A long list: only the rows in sight are drawn, so 20,000 are as quick as 20. The header stays in place.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  /** A CSS grid track: `6rem`, `minmax(8rem, 1fr)`. */
  readonly width: string;
  readonly cell: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly empty: string;
}

const rowHeight = 40;

export function DataTable<T>({ label, columns, rows, keyOf, empty }: DataTableProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      // A list longer than its panel is scrolled by keyboard too.
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-paper"
    >
      <div role="rowgroup" className="sticky top-0 z-10 border-b border-line-strong bg-ground">
        <div role="row" className="grid gap-3 px-4 py-2 text-sm font-semibold text-ink-soft" style={tracks}>
          {columns.map(({ key, title }) => (
            <div role="columnheader" key={key} className="truncate">
              {title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <div
                role="row"
                key={keyOf(row)}
                aria-rowindex={index + 2}
                className="absolute right-0 left-0 grid items-center gap-3 border-b border-line px-4"
                style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
              >
                {columns.map(({ key, cell }) => (
                  <div role="cell" key={key} className="truncate">
                    {cell(row)}
                  </div>
                ))}
              </div>
            )
          );
        })}
      </div>
      {rows.length === 0 && <p className="p-6 text-center text-ink-soft">{empty}</p>}
    </div>
  );
}
