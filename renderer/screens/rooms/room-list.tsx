// The rooms in walking order with their counts. Arrow keys move, Enter opens.
import { Plus } from 'lucide-react';
import { placeCounts } from '#core/room/places';
import { roomsInOrder, type Room } from '#core/room/room';
import { arrowFocus } from '../../components/arrow-focus';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { seatedIn, type RoomDraft } from './room-draft';

interface RoomListProps {
  readonly current: RoomDraft;
  readonly onChoose: (room: Room) => void;
  readonly onCreate: () => void;
}

export function RoomList({ current, onChoose, onCreate }: RoomListProps) {
  const say = useSay();
  const rooms = useStation(({ state }) => state.rooms);
  const order = roomsInOrder(rooms);
  return (
    <Panel className="flex w-60 shrink-0 flex-col gap-3 p-3! 2xl:w-80">
      <div
        role="listbox"
        aria-label={say('考场列表', 'Rooms')}
        onKeyDown={arrowFocus}
        className="-m-1 flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto p-1"
      >
        {current.base === null && (
          <div
            role="option"
            aria-selected
            tabIndex={-1}
            className="rounded-md border-2 border-dashed border-brand bg-brand-wash px-3 py-2"
          >
            <span className="text-lg font-semibold tabular-nums">{current.plan.no || '—'}</span>
            <span className="ml-2">{current.plan.name || say('新考场', 'New room')}</span>
            <Counts room={current.plan} />
          </div>
        )}
        {order.map((room, i) => (
          <RoomChoice
            key={room.id}
            room={room}
            isCurrent={room.id === current.base?.id}
            isEntry={current.base ? room.id === current.base.id : i === 0}
            onChoose={() => onChoose(room)}
          />
        ))}
      </div>
      {current.base !== null && (
        <Button icon={<Plus size={20} aria-hidden />} onClick={onCreate}>
          {say('新建考场', 'New room')}
        </Button>
      )}
    </Panel>
  );
}

interface RoomChoiceProps {
  readonly room: Room;
  readonly isCurrent: boolean;
  /** The one choice that Tab reaches. */
  readonly isEntry: boolean;
  readonly onChoose: () => void;
}

function RoomChoice({ room, isCurrent, isEntry, onChoose }: RoomChoiceProps) {
  const say = useSay();
  const candidateByPlace = useStation(({ state }) => state.seating.candidateByPlace);
  const seated = seatedIn(room, (place) => candidateByPlace.has(place));
  const { broken } = placeCounts(room);
  return (
    <button
      type="button"
      data-choice
      tabIndex={isEntry ? 0 : -1}
      role="option"
      aria-selected={isCurrent}
      onClick={onChoose}
      className={`w-full rounded-md border px-3 py-2 text-left ${isCurrent ? 'border-2 border-brand bg-brand-wash' : 'border-line hover:bg-brand-wash'}`}
    >
      <span className="flex items-baseline gap-2">
        <span className="text-lg font-semibold tabular-nums">{room.no}</span>
        <span className="truncate" title={room.name}>
          {room.name}
        </span>
      </span>
      <Counts room={room} />
      <span className="block text-sm text-ink-soft tabular-nums">
        {seated > 0 ? say(`已编排 ${seated} 人`, `${seated} seated`) : say('尚未编排', 'nobody seated')}
        {broken > 0 && say(` · 停用 ${broken}`, ` · ${broken} broken`)}
      </span>
    </button>
  );
}

function Counts({ room }: { readonly room: Pick<Room, 'grid'> }) {
  const say = useSay();
  const { assignable, spare, total } = placeCounts(room);
  return (
    <span className="block text-sm text-ink-soft tabular-nums">
      {say(`编排 ${assignable} ＋ 备用 ${spare} ＝ 总 ${total}`, `${assignable} + ${spare} spare = ${total}`)}
    </span>
  );
}
