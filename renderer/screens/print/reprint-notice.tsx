// Above everything else while a sheet on paper contradicts the plan: which rooms, and one click to print them again.
import { TriangleAlert } from 'lucide-react';
import { roomSpans } from '#core/documents/room-spans';
import type { RoomId, SessionId } from '#core/kernel/ids';
import { sessionOf } from '#core/plan/plan';
import { Button } from '../../components/button';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { roomsToReprint } from './issued-sheets';

interface ReprintNoticeProps {
  readonly onChoose: (session: SessionId, rooms: readonly RoomId[]) => void;
}

export function ReprintNotice({ onChoose }: ReprintNoticeProps) {
  const say = useSay();
  const plan = useStation(({ state }) => state.plan);
  const rooms = useStation(({ state }) => state.rooms);
  const issued = useStation(({ state }) => state.issued);
  const seating = useStation(({ state }) => state.seating);
  const stale = roomsToReprint({ issued, seating });
  if (stale.length === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-1 rounded-lg border-2 border-bad bg-bad-wash px-4 py-2">
      {stale.map(({ session, rooms: ids }) => (
        <div key={session} className="flex min-h-11 items-center gap-3">
          <TriangleAlert size={20} className="shrink-0 text-bad" aria-hidden />
          <p className="min-w-0 flex-1">
            <strong>{say('已过期，需重打：', 'Out of date, print again: ')}</strong>
            {say(
              `${sessionOf(plan, session)?.name ?? session}签到表，考场 ${roomSpans(ids, rooms)}。旧表请收回。`,
              `${sessionOf(plan, session)?.name ?? session} sign-in sheets of rooms ${roomSpans(ids, rooms, 'en')}. Collect the old ones.`,
            )}
          </p>
          <Button onClick={() => onChoose(session, ids)}>{say('选中这些考场', 'Choose these rooms')}</Button>
        </div>
      ))}
    </div>
  );
}
