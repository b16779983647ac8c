// 应到 / 实到 / 未到 of the room in sight, and of the whole site beside it.
import { useMemo } from 'react';
import type { Session } from '#core/plan/plan';
import type { Room } from '#core/room/room';
import { sessionCounts, type SessionCounts } from '#core/station/show';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';

export function Counts({ session, room }: { readonly session: Session; readonly room: Room }) {
  const say = useSay();
  const state = useStation((mirror) => mirror.state);
  const here = useMemo(
    () =>
      sessionCounts(state, session, (id) => state.seating.placeByCandidate.get(id)?.startsWith(`${room.id}/`) === true),
    [state, session, room.id],
  );
  const site = useMemo(() => sessionCounts(state, session), [state, session]);
  return (
    <div className="flex items-center gap-6">
      <Triple label={say('本考场', 'This room')} counts={here} large />
      <Triple label={say('全考点', 'Site')} counts={site} />
    </div>
  );
}

interface TripleProps {
  readonly label: string;
  readonly counts: SessionCounts;
  readonly large?: boolean;
}

function Triple({ label, counts, large = false }: TripleProps) {
  const say = useSay();
  const figures = [
    [say('应到', 'expected'), counts.expected],
    [say('实到', 'present'), counts.present],
    [say('未到', 'not yet'), counts.open],
  ] as const;
  return (
    <section
      aria-label={label}
      className={`flex items-baseline gap-3 ${large ? 'text-2xl font-bold' : 'text-base text-ink-soft'}`}
    >
      <h2 className="text-sm font-normal text-ink-soft">{label}</h2>
      <dl className="flex items-baseline gap-3">
        {figures.map(([word, figure]) => (
          <div key={word} className="flex items-baseline gap-1">
            <dt className="text-sm font-normal text-ink-soft">{word}</dt>
            <dd className="tabular-nums">{figure}</dd>
          </div>
        ))}
        {counts.late > 0 && (
          <div className="flex items-baseline gap-1">
            <dt className="text-sm font-normal text-warn">{say('其中迟到', 'late')}</dt>
            <dd className="tabular-nums">{counts.late}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
