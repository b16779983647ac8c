// The room as the proctor sees it: who sits where, who is here, what is free. A place opens its person on the card.
import { useState } from 'react';
import { checkInOf, isLate } from '#core/attendance/attendance';
import { roomText } from '#core/documents/format';
import type { Session } from '#core/plan/plan';
import { placeIdOf } from '#core/room/places';
import type { Room } from '#core/room/room';
import { Panel } from '../../components/panel';
import { cellsOf } from '../../components/room-cells';
import { SeatGrid, type CellView } from '../../components/seat-grid';
import { seatLooks, type SeatLook } from '../../components/seat-state';
import { ViewChoice, type RoomView } from '../../components/view-choice';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { show, useAttempt } from './attempt';

interface RoomMapProps {
  readonly session: Session;
  readonly room: Room;
}

const legend: readonly SeatLook[] = ['assigned', 'present', 'late', 'free', 'spare', 'broken'];

export function RoomMap({ session, room }: RoomMapProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const { attendance, roster, seating } = useStation((mirror) => mirror.state);
  const attempt = useAttempt((store) => store.attempt);
  const [view, setView] = useState<RoomView>('podium');
  const chosen = 'candidate' in attempt ? attempt.candidate : null;
  const holderAt = (row: number, col: number) => seating.candidateByPlace.get(placeIdOf(room.id, row + 1, col + 1));
  const seated = cellsOf(room, seating.candidateByPlace, roster.candidates, say);

  function cellAt(row: number, col: number): CellView {
    const cell = seated(row, col);
    const holder = holderAt(row, col);
    if (!holder) return cell;
    const standing = checkInOf(attendance, session.id, holder);
    const look = !standing ? cell.look : isLate(standing, session) ? 'late' : 'present';
    return { ...cell, look, selected: holder === chosen };
  }

  return (
    <Panel
      className="flex min-h-0 flex-col overflow-auto"
      title={`${roomText(room, lang)} ${room.name}`}
      actions={<ViewChoice view={view} onChoose={setView} />}
    >
      <SeatGrid
        plan={room}
        label={`${roomText(room, lang)} ${say('座位', 'seats')}`}
        view={view}
        fill
        cellAt={cellAt}
        onAct={(row, col) => {
          const holder = holderAt(row, col);
          if (holder) show({ kind: 'looking', candidate: holder });
        }}
      />
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft" aria-label={say('图例', 'Legend')}>
        {legend.map((look) => (
          <li key={look} className="flex items-center gap-1.5">
            <span aria-hidden className={`grid size-5 place-items-center rounded text-xs ${seatLooks[look].classes}`}>
              {say(...seatLooks[look].mark)}
            </span>
            {say(seatLooks[look].zh, seatLooks[look].en)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
