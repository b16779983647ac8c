// The search field and what it finds. Focus comes back to it after everything; Enter during IME composition is the IME's.
import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { checkInOf } from '#core/attendance/attendance';
import { timeOf } from '#core/kernel/beijing-time';
import type { Session } from '#core/plan/plan';
import { seatNo } from '#core/room/places';
import type { Room } from '#core/room/room';
import { searchDirectory, type DirectoryRow } from '../../state/directory';
import { useDirectory } from '../../state/directory-store';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { checkIn, show } from './attempt';
import { enterMeans, movedMark } from './search-choice';

const listId = 'check-in-results';

interface SearchBoxProps {
  readonly session: Session;
  readonly room: Room;
  /** The field, for whoever gives the focus back to it. */
  readonly field: RefObject<HTMLInputElement | null>;
}

export function SearchBox({ session, room, field }: SearchBoxProps) {
  const say = useSay();
  const rows = useDirectory((directory) => directory.rows);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(-1);
  const found = searchDirectory(rows, query, room.id, 20);

  useEffect(() => field.current?.focus(), [field, session.id, room.id]);
  useEffect(() => {
    // Whatever was clicked last: what is typed is a search, unless another field or a dialog has the focus.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.activeElement?.closest('input, textarea, select, [role=alertdialog]')) return;
      field.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [field]);

  function type(text: string): void {
    setQuery(text);
    setMarked(-1);
  }

  function take(row: DirectoryRow): void {
    type('');
    void checkIn(session.id, row.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setMarked(movedMark(marked, event.key === 'ArrowDown' ? 1 : -1, found.length));
    }
    if (event.key === 'Escape') type('');
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const means = enterMeans(query, found.length, marked);
    if (means === 'nothing') return;
    if (means === 'not-found') {
      show({ kind: 'not-found', query });
      return type('');
    }
    if ('mark' in means) return setMarked(means.mark);
    const row = found[means.act];
    if (row) take(row);
  }

  return (
    <div className="relative">
      <Search className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-ink-soft" aria-hidden />
      <input
        ref={field}
        role="combobox"
        aria-label={say('查找考生', 'Find a candidate')}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        spellCheck={false}
        className="h-15 w-full rounded-lg border-2 border-brand bg-paper pr-4 pl-13 text-2xl placeholder:text-lg placeholder:text-ink-soft"
        placeholder={say('姓名、拼音、准考证号、证件后四位、座位号', 'name, pinyin, ticket, last four of id, seat')}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {/* Always there, so that the field's aria-controls names something. */}
      <ul
        id={listId}
        role="listbox"
        aria-label={say('找到的考生', 'Candidates found')}
        hidden={found.length === 0}
        className="absolute z-20 mt-1 max-h-[26rem] w-full overflow-auto rounded-lg border-2 border-brand bg-paper shadow-lg"
      >
        {found.map((row, i) => (
          <Result
            key={row.id}
            row={row}
            id={`${listId}-${i}`}
            marked={i === marked}
            session={session}
            here={row.seat?.room === room.id}
            onTake={() => take(row)}
          />
        ))}
      </ul>
      {found.length > 1 && marked < 0 && (
        <p role="status" className="sr-only">
          {say(`${found.length} 人符合，按回车选第一位`, `${found.length} found; Enter marks the first`)}
        </p>
      )}
    </div>
  );
}

interface ResultProps {
  readonly row: DirectoryRow;
  readonly id: string;
  readonly marked: boolean;
  readonly session: Session;
  readonly here: boolean;
  readonly onTake: () => void;
}

function Result({ row, id, marked, session, here, onTake }: ResultProps) {
  const say = useSay();
  const standing = useStation(({ state }) => checkInOf(state.attendance, session.id, row.id));
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) element.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    // The keyboard acts through the field (aria-activedescendant); the mouse acts here and leaves the focus there.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      ref={element}
      id={id}
      role="option"
      aria-selected={marked}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
      className={`flex min-h-14 cursor-pointer items-center gap-3 border-b border-line px-4 last:border-0 ${marked ? 'bg-brand text-white' : 'hover:bg-brand-wash'}`}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate text-xl font-semibold">{row.name}</span>
        <span className="block truncate text-sm tabular-nums">
          {row.ticketNo}
          {row.idTail && ` · ${say('证件', 'id')} …${row.idTail}`}
          {row.className && ` · ${row.className}`}
        </span>
      </span>
      {standing && (
        <span className="text-sm whitespace-nowrap">
          ✓ {say('已签到', 'present')} {timeOf(standing.at)}
        </span>
      )}
      <span className={`text-xl font-semibold whitespace-nowrap tabular-nums ${here || marked ? '' : 'text-warn'}`}>
        {row.seat
          ? here
            ? say(`${seatNo(row.seat.number)} 号`, `seat ${seatNo(row.seat.number)}`)
            : say(
                `${row.seat.roomNo} 考场 ${seatNo(row.seat.number)} 号`,
                `room ${row.seat.roomNo} seat ${seatNo(row.seat.number)}`,
              )
          : say('未编排', 'no seat')}
      </span>
    </li>
  );
}
