// Before a room goes: what would go with it, or why it can't go now.
import { placeCounts } from '#core/room/places';
import type { Room } from '#core/room/room';
import { refusalText } from '#core/station/words';
import { Button } from '../../components/button';
import { ConfirmDialog, Dialog } from '../../components/dialog';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { seatedIn } from './room-draft';

interface RemoveDialogProps {
  readonly room: Room;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

export function RemoveDialog({ room, open, onClose, onRemove }: RemoveDialogProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const seated = seatedIn(room, (place) => state.seating.candidateByPlace.has(place));
  const title = say(`删除考场 ${room.no}`, `Delete room ${room.no}`);
  if (seated > 0)
    return (
      <Dialog open={open} title={title} onClose={onClose}>
        <p>{refusalText({ kind: 'RoomOccupied', no: room.no, seated }, state, lang)}</p>
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{say('知道了', 'Close')}</Button>
          <Button tone="primary" onClick={() => openScreen('seating')}>
            {say('去「编排」页', 'Go to Seating')}
          </Button>
        </div>
      </Dialog>
    );
  const { total } = placeCounts(room);
  return (
    <ConfirmDialog
      open={open}
      title={title}
      action={say('删除考场', 'Delete')}
      danger
      onClose={onClose}
      onConfirm={onRemove}
    >
      <p>
        {say(
          `「${room.name || room.no}」和它的 ${total} 个机位将不再参加编排。`,
          `“${room.name || room.no}” and its ${total} workstations will no longer be used.`,
        )}
      </p>
    </ConfirmDialog>
  );
}
