// 考场: the rooms of the site, one of them drawn large and edited. Nothing is saved before 保存.
import { Copy, Plus, Save, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { placeCounts } from '#core/room/places';
import { Button } from '../../components/button';
import { Empty, Screen } from '../../components/panel';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { tell, useSay } from '../../state/ui-store';
import { RemoveDialog } from './remove-dialog';
import { RoomCanvas } from './room-canvas';
import { RoomForm, roomForm } from './room-form';
import { RoomList } from './room-list';
import { UnsavedDialog } from './unsaved-dialog';
import { useRoomEditor } from './use-room-editor';

export function RoomsScreen() {
  const say = useSay();
  const isFounded = useStation(({ state }) => state.plan !== null);
  const rooms = useStation(({ state }) => state.rooms);
  const editor = useRoomEditor();
  const [removing, setRemoving] = useState(false);
  const { draft, unsaved, problem } = editor;
  const title = say('考场', 'Rooms');
  useSaveKey();

  if (!isFounded)
    return (
      <Screen title={title}>
        <Empty sentence={say('先建立考试，再添加考场。', 'Found an exam first, then add its rooms.')}>
          <Button tone="primary" onClick={() => openScreen('exam')}>
            {say('去「考试」页', 'Go to Exam')}
          </Button>
        </Empty>
      </Screen>
    );
  if (!draft)
    return (
      <Screen title={title}>
        <Empty
          sentence={say(
            '还没有考场。新建一个，在图上标出备用、停用、柱和过道。',
            'There are no rooms yet. Make one, then mark spare and broken places, pillars and aisles on it.',
          )}
        >
          <Button tone="primary" icon={<Plus size={20} aria-hidden />} onClick={editor.create}>
            {say('新建考场', 'New room')}
          </Button>
        </Empty>
      </Screen>
    );

  const { base } = draft;
  const save = async () => {
    if (await editor.save()) tell('good', say(`考场 ${draft.plan.no} 已保存。`, `Room ${draft.plan.no} is saved.`));
  };
  const total = rooms.reduce((sum, room) => sum + placeCounts(room).assignable, 0);
  return (
    <Screen
      title={title}
      summary={say(`${rooms.size} 个考场，编排机位 ${total}`, `${rooms.size} rooms, ${total} assignable places`)}
      actions={
        unsaved ? (
          <>
            <span className="mr-2 font-medium text-warn">
              {base === null
                ? say('● 新考场，还没有保存', '● New room, not saved yet')
                : say('● 有未保存的修改', '● Unsaved changes')}
            </span>
            <Button icon={<Undo2 size={20} aria-hidden />} onClick={editor.discard}>
              {base === null ? say('放弃新考场', 'Drop it') : say('放弃修改', 'Discard')}
            </Button>
            <Button
              tone="primary"
              icon={<Save size={20} aria-hidden />}
              submit
              form={roomForm}
              title="Ctrl+S"
              disabled={problem !== null}
            >
              {say('保存', 'Save')}
            </Button>
          </>
        ) : (
          base && (
            <>
              <Button tone="quiet" icon={<Trash2 size={20} aria-hidden />} onClick={() => setRemoving(true)}>
                {say('删除', 'Delete')}
              </Button>
              <Button icon={<Copy size={20} aria-hidden />} onClick={() => editor.copy(base)}>
                {say('复制考场', 'Copy room')}
              </Button>
            </>
          )
        )
      }
    >
      <div className="flex min-h-0 flex-1 gap-4">
        <RoomList current={draft} onChoose={editor.choose} onCreate={editor.create} />
        <RoomCanvas draft={draft} onChange={editor.change} />
        <RoomForm editor={editor} draft={draft} onSave={() => void save()} />
      </div>
      <UnsavedDialog editor={editor} draft={draft} />
      {base && (
        <RemoveDialog
          room={base}
          open={removing}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            setRemoving(false);
            void editor.remove(base);
          }}
        />
      )}
    </Screen>
  );
}

/** Ctrl+S from anywhere on the screen; the form knows whether it may. */
function useSaveKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (document.querySelector('[role=alertdialog]')) return; // a question is answered first
      document.querySelector<HTMLFormElement>(`#${roomForm}`)?.requestSubmit();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
