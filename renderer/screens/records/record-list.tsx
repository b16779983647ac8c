// The records as a long list with one selected: arrow keys, Home, End, PageUp and PageDown move, a click selects.
// Only rows in sight are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { dateOf, secondsOf } from '#core/kernel/beijing-time';
import { inLang } from '#core/kernel/lang';
import type { Names } from './names';
import { kindText } from './kinds';
import { sentenceOf, type JournalRecord, type RecordFilter } from './record';

interface RecordListProps {
  readonly label: string;
  readonly records: readonly JournalRecord[];
  readonly filter: RecordFilter;
  readonly names: Names;
  readonly selected: JournalRecord | undefined;
  readonly onSelect: (record: JournalRecord) => void;
}

const rowHeight = 60;

export function RecordList({ label, records, filter, names, selected, onSelect }: RecordListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const virtual = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const at = selected ? records.indexOf(selected) : -1;
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const target = targetOf(event.key, at, page, records.length);
    const record = target === null ? undefined : records[target];
    if (target === null || !record) return;
    event.preventDefault();
    onSelect(record);
    virtual.scrollToIndex(target);
  }
  function onClick({ target }: MouseEvent): void {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    const record = row ? records[Number(row.getAttribute('data-index'))] : undefined;
    if (record) onSelect(record);
  }
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={label}
      aria-activedescendant={selected && at >= 0 ? `${prefix}${selected.event.id}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      className="min-h-0 flex-1 overflow-y-auto rounded-lg border border-line bg-paper"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const record = records[index];
          return (
            record && (
              <div
                key={record.event.id}
                id={`${prefix}${record.event.id}`}
                role="option"
                aria-selected={record === selected}
                aria-setsize={records.length}
                aria-posinset={index + 1}
                data-index={index}
                className={`absolute inset-x-0 grid cursor-pointer grid-cols-[6.5rem_5.5rem_minmax(0,1fr)_9rem] items-center gap-3 border-b border-line px-4 ${record === selected ? 'bg-brand-wash shadow-[inset_4px_0_0_var(--color-brand)]' : 'hover:bg-ground'}`}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <RowCells record={record} filter={filter} names={names} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function RowCells({
  record,
  filter,
  names,
}: Pick<RecordListProps, 'filter' | 'names'> & { readonly record: JournalRecord }) {
  const { at, kind, event } = record;
  const unread = record.content.kind !== 'fact';
  return (
    <>
      <span className="leading-tight tabular-nums">
        <span className="font-semibold">{secondsOf(at)}</span>
        <span className="block text-sm text-ink-soft">{dateOf(at)}</span>
      </span>
      <span className="truncate text-sm text-ink-soft">{kindText(kind, names.lang)}</span>
      <span className={`line-clamp-2 leading-snug ${unread ? 'text-warn' : ''}`}>
        {sentenceOf(record, filter, names)}
      </span>
      <span className="truncate text-sm" title={event.by}>
        {event.by || inLang(names.lang, '未签名', 'not signed in')}
      </span>
    </>
  );
}

function targetOf(key: string, at: number, page: number, count: number): number | null {
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return within(count - 1);
    default:
      return null;
  }
}
