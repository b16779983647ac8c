// All rooms as small seat maps: how full each is, and the choice of the one that is drawn large.
import { assignablePlaces, placeIdOf } from '#core/room/places';
import { roomsInOrder, type Room } from '#core/room/room';
import type { SeatingState } from '#core/seating/seating';
import { arrowFocus } from '../../components/arrow-focus';
import { Panel } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { chooseRoom, useSay } from '../../state/ui-store';
import { MiniMap, MiniMapLegend } from './mini-map';

export function RoomOverview({ current }: { readonly current: Room }) {
  const say = useSay();
  const rooms = useStation(({ state }) => state.rooms);
  const seating = useStation(({ state }) => state.seating);
  return (
    <Panel className="flex min-h-0 flex-col gap-3 p-3!">
      <div
        role="listbox"
        aria-label={say('各考场一览', 'All rooms at a glance')}
        onKeyDown={arrowFocus}
        className="-m-1 grid min-h-0 auto-rows-min grid-cols-2 gap-2 overflow-y-auto p-1 2xl:grid-cols-3"
      >
        {roomsInOrder(rooms).map((room) => (
          <RoomTile key={room.id} room={room} seating={seating} isCurrent={room.id === current.id} />
        ))}
      </div>
      <MiniMapLegend />
    </Panel>
  );
}

interface RoomTileProps {
  readonly room: Room;
  readonly seating: SeatingState;
  readonly isCurrent: boolean;
}

function RoomTile({ room, seating, isCurrent }: RoomTileProps) {
  const say = useSay();
  const places = assignablePlaces(room);
  const seated = places.filter(({ id }) => seating.candidateByPlace.has(id)).length;
  return (
    <button
      type="button"
      data-choice
      tabIndex={isCurrent ? 0 : -1}
      role="option"
      aria-selected={isCurrent}
      aria-label={say(
        `考场 ${room.no} ${room.name}，已编排 ${seated}，可编排 ${places.length}`,
        `Room ${room.no} ${room.name}, ${seated} of ${places.length} seated`,
      )}
      title={room.name}
      onClick={() => chooseRoom(room.id)}
      className={`flex w-full flex-col gap-1 rounded-md border p-1.5 ${isCurrent ? 'border-2 border-brand bg-brand-wash' : 'border-line hover:bg-brand-wash'}`}
    >
      <MiniMap plan={room} taken={takenIn(room, seating)} />
      <span className="flex w-full items-baseline justify-between gap-1 text-sm tabular-nums">
        <b>{room.no}</b>
        <span className="text-ink-soft">
          {seated}/{places.length}
        </span>
      </span>
    </button>
  );
}

function takenIn(room: Room, { candidateByPlace }: SeatingState): string {
  return room.grid
    .flatMap((line, row) =>
      [...line].map((_, col) => (candidateByPlace.has(placeIdOf(room.id, row + 1, col + 1)) ? 'y' : '-')),
    )
    .join('');
}
