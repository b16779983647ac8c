// Taking one exact check-in back, with a reason that stays in the records.
import type { RefObject } from 'react';
import type { CheckIn } from '#core/attendance/attendance';
import { secondsOf } from '#core/kernel/beijing-time';
import { findPlace, seatNo } from '#core/room/places';
import { ReasonDialog } from '../../components/dialog';
import { executeAndTell } from '../../state/execute';
import { useStation } from '../../state/station-store';
import { tell, useSay } from '../../state/ui-store';
import { show } from './attempt';

interface UndoDialogProps {
  readonly checkIn: CheckIn | null;
  /** Where the hands go on when this is closed. */
  readonly focusAfter: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

export function UndoDialog({ checkIn, focusAfter, onClose }: UndoDialogProps) {
  const say = useSay();
  const { roster, rooms } = useStation((mirror) => mirror.state);
  const name = (checkIn && roster.candidates.get(checkIn.candidate)?.name) ?? '';
  const seat = checkIn && findPlace(rooms, checkIn.place);

  async function undo(reason: string): Promise<void> {
    if (!checkIn) return;
    onClose();
    if (!(await executeAndTell({ type: 'UndoCheckIn', checkIn: checkIn.id, reason }))) return;
    show({ kind: 'looking', candidate: checkIn.candidate });
    tell('good', say(`已撤销 ${name} 的签到。`, `The check-in of ${name} was undone.`));
  }

  return (
    <ReasonDialog
      open={checkIn !== null}
      focusAfter={focusAfter}
      title={say(`撤销 ${name} 的签到`, `Undo the check-in of ${name}`)}
      action={say('撤销签到', 'Undo the check-in')}
      usual={[say('认错人', 'Wrong person'), say('误操作', 'By mistake'), say('人证不符', 'Identity mismatch')]}
      onReason={(reason) => void undo(reason)}
      onClose={onClose}
    >
      {checkIn && (
        <p className="text-lg">
          {secondsOf(checkIn.at)} {seat && `${seat.room.no}-${seatNo(seat.place.number)}`} {name}
          {checkIn.by && `（${checkIn.by}）`}
        </p>
      )}
    </ReasonDialog>
  );
}
