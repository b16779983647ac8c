// One room large: every place with its number and the name of who sits there.
import { useState } from 'react';
import { assignablePlaces } from '#core/room/places';
import type { Room } from '#core/room/room';
import { Panel } from '../../components/panel';
import { cellsOf } from '../../components/room-cells';
import { SeatGrid } from '../../components/seat-grid';
import { ViewChoice, type RoomView } from '../../components/view-choice';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';

export function RoomPlan({ room }: { readonly room: Room }) {
  const say = useSay();
  const seating = useStation(({ state }) => state.seating);
  const roster = useStation(({ state }) => state.roster);
  const [view, setView] = useState<RoomView>('candidate');
  const places = assignablePlaces(room);
  const seated = places.filter(({ id }) => seating.candidateByPlace.has(id)).length;
  const cols = room.grid[0]?.length ?? 0;
  return (
    <Panel className="flex min-w-0 flex-1 flex-col gap-2 p-3!">
      <div className="flex items-center gap-3">
        <h2 className="min-w-0 truncate text-lg font-semibold" title={room.name}>
          {say(`考场 ${room.no}`, `Room ${room.no}`)} {room.name}
        </h2>
        <span className="shrink-0 text-ink-soft tabular-nums">
          {say(`${seated} / ${places.length} 人`, `${seated} of ${places.length}`)}
        </span>
        <div className="ml-auto shrink-0">
          <ViewChoice view={view} onChoose={setView} />
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-auto p-1">
        <div className="h-full" style={{ minWidth: `${cols * 2.75}rem` }}>
          <SeatGrid
            fill
            plan={room}
            view={view}
            label={say(`考场 ${room.no} 座位图`, `Seat map of room ${room.no}`)}
            cellAt={cellsOf(room, seating.candidateByPlace, roster.candidates, say)}
          />
        </div>
      </div>
    </Panel>
  );
}
