// Which rooms to save, and in what form of file. Where it is saved is the desktop's own question.
import { useState } from 'react';
import type { BridgeFault, FileFault, RoomFileFormat } from '#core/bridge/contract';
import { faultText } from '#core/bridge/words';
import type { Room } from '#core/room/room';
import { bridge } from '../../bridge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Segmented } from '../../components/segmented';
import { tell, useSay, useUi } from '../../state/ui-store';

interface ExportDialogProps {
  readonly open: boolean;
  /** The room in sight. */
  readonly room: Room;
  readonly count: number;
  readonly onClose: () => void;
}

export function ExportDialog({ open, room, count, onClose }: ExportDialogProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const [format, setFormat] = useState<RoomFileFormat>('xlsx');
  const [scope, setScope] = useState<'all' | 'one'>('all');
  const [fault, setFault] = useState<FileFault | BridgeFault | null>(null);

  async function save(): Promise<void> {
    setFault(null);
    const answer = await bridge.exportFile({ what: 'rooms', format, rooms: scope === 'all' ? 'all' : [room.id] });
    if (!answer.ok) {
      if (answer.error.kind !== 'Cancelled') setFault(answer.error);
      return;
    }
    const { fileName, folder, rooms } = answer.value;
    tell(
      'good',
      say(
        `${rooms} 个考场已保存到 ${folder} 的「${fileName}」。`,
        `${rooms} rooms are saved as “${fileName}” in ${folder}.`,
      ),
    );
    onClose();
  }

  const hints = {
    xlsx: say(
      '考场列表，和每个考场一张座位图（一格一个机位）。',
      'The list of rooms, and a grid sheet for each of them.',
    ),
    csv: say('一行一个考场，座位图写成文字。', 'A row a room, its grid as text.'),
    json: say('给程序读的格式，内容最全。', 'For programs.'),
  };
  return (
    <Dialog open={open} title={say('导出考场', 'Export rooms')} onClose={onClose}>
      <Segmented<'all' | 'one'>
        label={say('哪些考场', 'Which rooms')}
        value={scope}
        choices={[
          { value: 'all', text: say(`全部 ${count} 个`, `All ${count}`) },
          { value: 'one', text: say(`只有 ${room.no}`, `Only ${room.no}`) },
        ]}
        onChoose={setScope}
      />
      <Segmented<RoomFileFormat>
        label={say('文件格式', 'File')}
        value={format}
        choices={[
          { value: 'xlsx', text: 'Excel (xlsx)' },
          { value: 'csv', text: 'CSV' },
          { value: 'json', text: 'JSON' },
        ]}
        onChoose={setFormat}
      />
      <p className="text-ink-soft">{hints[format]}</p>
      {fault && (
        <p role="alert" className="font-medium text-bad">
          {faultText(fault, lang)}
        </p>
      )}
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
        <Button tone="primary" onClick={() => void save()}>
          {say('选择位置并保存', 'Choose where to save')}
        </Button>
      </div>
    </Dialog>
  );
}
