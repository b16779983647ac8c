// 签到: find a person by a few keys, Enter, next. The search field keeps the focus; what happened stands large beside it.
import { useRef, useState } from 'react';
import type { CheckIn } from '#core/attendance/attendance';
import { Button } from '../../components/button';
import { Empty, Screen } from '../../components/panel';
import { useRoom, useSession } from '../../state/chosen';
import { openScreen } from '../../state/navigation';
import { useSay } from '../../state/ui-store';
import { AttemptCard } from './attempt-card';
import { Counts } from './counts';
import { RecentCheckIns } from './recent-check-ins';
import { RoomChoice } from './room-choice';
import { RoomMap } from './room-map';
import { SearchBox } from './search-box';
import { UndoDialog } from './undo-dialog';

export function CheckInScreen() {
  const say = useSay();
  const session = useSession();
  const room = useRoom();
  const [undoing, setUndoing] = useState<CheckIn | null>(null);
  const field = useRef<HTMLInputElement>(null);
  if (!session || !room)
    return (
      <Screen title={say('签到', 'Check-in')}>
        <Empty
          sentence={say('还不能签到：先建立考试、考场和座位。', 'Set up the exam, its rooms and its seats first.')}
        >
          <Button tone="primary" onClick={() => openScreen('exam')}>
            {say('去「考试」', 'Go to Exam')}
          </Button>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      title={`${say('签到', 'Check-in')} · ${session.name}`}
      summary={<RoomChoice room={room} />}
      actions={<Counts session={session} room={room} />}
    >
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,5fr)_minmax(0,7fr)] gap-4">
        <div className="flex min-h-0 flex-col gap-3">
          <SearchBox session={session} room={room} field={field} />
          <AttemptCard session={session} onUndo={setUndoing} />
          <RecentCheckIns session={session} onUndo={setUndoing} />
        </div>
        <RoomMap session={session} room={room} />
      </div>
      <UndoDialog checkIn={undoing} focusAfter={field} onClose={() => setUndoing(null)} />
    </Screen>
  );
}
