// The button that takes the roster, with one question before it when people would be taken off the list.
import { Check } from 'lucide-react';
import { useState } from 'react';
import { roomText, seatNo } from '#core/documents/format';
import type { RosterEntry } from '#core/roster/roster';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/dialog';
import { useSay, useUi } from '../../state/ui-store';
import { takeRoster, type ImportDone } from './import-flow';
import type { Removal, RosterChanges } from './roster-changes';

interface TakeButtonProps {
  readonly entries: readonly RosterEntry[];
  readonly changes: RosterChanges;
  readonly done: ImportDone;
  readonly blocked: boolean;
  readonly underWay: boolean;
}

export function TakeButton({ entries, changes, done, blocked, underWay }: TakeButtonProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { removed } = changes;
  const take = () => {
    setAsking(false);
    void takeRoster(entries, done);
  };
  return (
    <>
      <Button
        tone="primary"
        icon={<Check size={20} aria-hidden />}
        disabled={blocked || underWay}
        onClick={() => (removed.length > 0 ? setAsking(true) : take())}
      >
        {underWay
          ? say('正在导入…', 'Importing…')
          : say(`导入 ${entries.length} 名考生`, `Import ${entries.length} candidates`)}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={say(`将从名单移除 ${removed.length} 人`, `${removed.length} people will be removed`)}
        action={say(`移除 ${removed.length} 人并导入`, `Remove ${removed.length} and import`)}
        onClose={() => setAsking(false)}
        onConfirm={take}
      >
        <RemovedList removed={removed} />
      </ConfirmDialog>
    </>
  );
}

function RemovedList({ removed }: { readonly removed: readonly Removal[] }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  return (
    <>
      <p>
        {say(
          '他们不在新名单可导入的行里。移除后座位空出，原有的签到等记录仍保留。',
          'They are not among the rows that can be taken. Their seats become free; records about them are kept.',
        )}
      </p>
      <ul
        tabIndex={0}
        aria-label={say('将被移除的人', 'People to be removed')}
        className="mt-3 max-h-64 overflow-auto rounded-md border border-line"
      >
        {removed.map(({ candidate, seat }) => (
          <li key={candidate.id} className="flex gap-4 border-b border-line px-3 py-1.5 last:border-0">
            <span className="min-w-0 flex-1 truncate font-medium">{candidate.name}</span>
            <span className="tabular-nums">{candidate.ticketNo}</span>
            <span className="w-36 tabular-nums">
              {seat
                ? say(
                    `${roomText({ no: seat.roomNo }, lang)} ${seatNo(seat.number)} 号`,
                    `${roomText({ no: seat.roomNo }, lang)} seat ${seatNo(seat.number)}`,
                  )
                : say('未编排', 'No seat')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
