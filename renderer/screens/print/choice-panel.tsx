// The left of the screen: which sheets. Rooms without anybody are shown, say so, and can't be ticked.
import { ChoiceField, CheckField } from '../../components/field';
import { timeRange } from '#core/documents/format';
import { kindNames } from '#core/documents/model';
import type { Session } from '#core/plan/plan';
import { chooseSession, useSay } from '../../state/ui-store';
import { isPicked, togglePicked, type PickedRooms, type SheetRoom } from './choice';

interface ChoicePanelProps {
  readonly sessions: readonly Session[];
  readonly session: Session;
  readonly rooms: readonly SheetRoom[];
  readonly picked: PickedRooms;
  readonly onPick: (picked: PickedRooms) => void;
}

export function ChoicePanel({ sessions, session, rooms, picked, onPick }: ChoicePanelProps) {
  const say = useSay();
  const usable = rooms.filter(({ seated }) => seated > 0);
  const chosen = usable.filter((entry) => isPicked(picked, entry));
  const people = chosen.reduce((sum, { seated }) => sum + seated, 0);
  return (
    <section
      aria-label={say('打印什么', 'What to print')}
      className="flex min-h-0 flex-col gap-3 rounded-lg border border-line bg-paper p-4"
    >
      <h2 className="text-lg font-semibold">{say(`1　${kindNames['sign-in-sheet']}`, '1　Sign-in sheet (签到表)')}</h2>
      <ChoiceField
        label={say('场次', 'Session')}
        value={session.id}
        choices={sessions.map((s) => ({ value: s.id, text: `${s.name} ${timeRange(s)}` }))}
        onChoose={chooseSession}
      />
      <fieldset className="flex min-h-0 min-w-0 flex-1 flex-col">
        <legend className="text-sm font-medium text-ink-soft">
          {say(`考场：已选 ${chosen.length} 个，${people} 人`, `Rooms: ${chosen.length} chosen, ${people} people`)}
        </legend>
        <CheckField
          label={say(`全部有考生的考场（${usable.length} 个）`, `All rooms with people (${usable.length})`)}
          checked={picked === 'all'}
          onToggle={(on) => onPick(on ? 'all' : new Set())}
        />
        <ul
          className="min-h-0 flex-1 overflow-auto border-t border-line pl-1"
          tabIndex={0}
          aria-label={say('考场', 'Rooms')}
        >
          {rooms.map((entry) => (
            <RoomLine
              key={entry.room.id}
              entry={entry}
              checked={isPicked(picked, entry)}
              onToggle={() => onPick(togglePicked(rooms, picked, entry.room.id))}
            />
          ))}
        </ul>
      </fieldset>
    </section>
  );
}

interface RoomLineProps {
  readonly entry: SheetRoom;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function RoomLine({ entry: { room, seated }, checked, onToggle }: RoomLineProps) {
  const say = useSay();
  return (
    <li>
      <label className={`flex min-h-11 items-center gap-3 ${seated === 0 ? 'text-ink-soft' : ''}`} title={room.name}>
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-brand"
          checked={checked}
          disabled={seated === 0}
          onChange={onToggle}
        />
        <span className="font-semibold tabular-nums">{room.no}</span>
        <span className="min-w-0 flex-1 truncate">{room.name}</span>
        <span className="whitespace-nowrap tabular-nums">
          {seated === 0 ? say('无考生，不打印', 'nobody, left out') : say(`${seated} 人`, `${seated} people`)}
        </span>
      </label>
    </li>
  );
}
