// The buttons at the head of the screen: saving while something is unsaved, else what can be done with the rooms.
import { Copy, FileDown, FileUp, Save, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Room } from '#core/room/room';
import { Button } from '../../components/button';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { ExportDialog } from './export-dialog';
import { chooseRoomFile, useRoomImport } from './import-rooms';
import { RemoveDialog } from './remove-dialog';
import { roomForm } from './room-form';
import type { RoomEditor } from './use-room-editor';

export function RoomActions({ editor }: { readonly editor: RoomEditor }) {
  const { draft, unsaved } = editor;
  if (!draft) return null;
  if (unsaved) return <UnsavedActions editor={editor} isNew={draft.base === null} />;
  return draft.base && <SavedActions editor={editor} room={draft.base} />;
}

function UnsavedActions({ editor, isNew }: { readonly editor: RoomEditor; readonly isNew: boolean }) {
  const say = useSay();
  return (
    <>
      <span className="mr-2 font-medium text-warn">
        {isNew
          ? say('● 新考场，还没有保存', '● New room, not saved yet')
          : say('● 有未保存的修改', '● Unsaved changes')}
      </span>
      <Button icon={<Undo2 size={20} aria-hidden />} onClick={editor.discard}>
        {isNew ? say('放弃新考场', 'Drop it') : say('放弃修改', 'Discard')}
      </Button>
      <Button
        tone="primary"
        icon={<Save size={20} aria-hidden />}
        submit
        form={roomForm}
        title="Ctrl+S"
        disabled={editor.problem !== null}
      >
        {say('保存', 'Save')}
      </Button>
    </>
  );
}

function SavedActions({ editor, room }: { readonly editor: RoomEditor; readonly room: Room }) {
  const say = useSay();
  const count = useStation(({ state }) => state.rooms.size);
  const [asking, setAsking] = useState<'nothing' | 'remove' | 'export'>('nothing');
  const close = () => setAsking('nothing');
  return (
    <>
      <ImportButton />
      <Button icon={<FileUp size={20} aria-hidden />} onClick={() => setAsking('export')}>
        {say('导出', 'Export')}
      </Button>
      <Button icon={<Copy size={20} aria-hidden />} onClick={() => editor.copy(room)}>
        {say('复制考场', 'Copy room')}
      </Button>
      <Button tone="quiet" icon={<Trash2 size={20} aria-hidden />} onClick={() => setAsking('remove')}>
        {say('删除', 'Delete')}
      </Button>
      <ExportDialog open={asking === 'export'} room={room} count={count} onClose={close} />
      <RemoveDialog
        room={room}
        open={asking === 'remove'}
        onClose={close}
        onRemove={() => {
          close();
          void editor.remove(room);
        }}
      />
    </>
  );
}

export function ImportButton() {
  const say = useSay();
  const reading = useRoomImport(({ flow }) => flow.kind === 'reading');
  return (
    <Button icon={<FileDown size={20} aria-hidden />} disabled={reading} onClick={() => void chooseRoomFile()}>
      {reading ? say('正在读取…', 'Reading…') : say('导入', 'Import')}
    </Button>
  );
}
