// The last check-ins of the session, newest first, each with the way to take exactly that one back.
import { Undo2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { CheckIn } from '#core/attendance/attendance';
import { secondsOf } from '#core/kernel/beijing-time';
import type { Session } from '#core/plan/plan';
import { findPlace, seatNo } from '#core/room/places';
import { Button } from '../../components/button';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';

interface RecentProps {
  readonly session: Session;
  readonly onUndo: (checkIn: CheckIn) => void;
}

const shown = 30;

export function RecentCheckIns({ session, onUndo }: RecentProps) {
  const say = useSay();
  const { attendance, roster, rooms } = useStation((mirror) => mirror.state);
  const recent = useMemo(
    () =>
      [...attendance.standing.values()]
        .filter((checkIn) => checkIn.session === session.id)
        .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
        .slice(0, shown),
    [attendance, session.id],
  );
  const [newest] = recent;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'z' || !newest) return;
      event.preventDefault();
      onUndo(newest);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [newest, onUndo]);

  return (
    <section
      aria-label={say('刚刚签到', 'Just checked in')}
      className="flex min-h-0 flex-1 flex-col rounded-lg border border-line bg-paper"
    >
      <h2 className="flex px-4 pt-3 pb-1 font-semibold">
        {say('刚刚签到', 'Just checked in')}
        {newest && (
          <span className="ml-auto text-sm font-normal text-ink-soft">
            {say('Ctrl+Z 撤销最近一次', 'Ctrl+Z undoes the last')}
          </span>
        )}
      </h2>
      {recent.length === 0 && (
        <p className="px-4 pb-3 text-ink-soft">{say('本场还没有人签到。', 'Nobody has checked in yet.')}</p>
      )}
      <ol className="min-h-0 flex-1 overflow-auto px-2 pb-2">
        {recent.map((checkIn) => {
          const seat = findPlace(rooms, checkIn.place);
          const name = roster.candidates.get(checkIn.candidate)?.name ?? '';
          return (
            <li key={checkIn.id} className="flex min-h-11 items-center gap-3 border-t border-line px-2">
              <time className="text-ink-soft tabular-nums">{secondsOf(checkIn.at)}</time>
              <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
              <span className="text-ink-soft tabular-nums">
                {seat && `${seat.room.no}-${seatNo(seat.place.number)}`}
              </span>
              <Button
                tone="quiet"
                className="px-2"
                aria-label={say(`撤销 ${name} 的签到`, `Undo the check-in of ${name}`)}
                icon={<Undo2 size={18} aria-hidden />}
                onClick={() => onUndo(checkIn)}
              >
                {say('撤销', 'Undo')}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
