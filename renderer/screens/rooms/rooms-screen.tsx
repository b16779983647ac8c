// 考场: the rooms of the site, one of them drawn large and edited. Nothing is saved before 保存.
import { CircleAlert, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { faultText } from '#core/bridge/words';
import { placeCounts } from '#core/room/places';
import { Button } from '../../components/button';
import { Empty, Screen } from '../../components/panel';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { tell, useSay, useUi } from '../../state/ui-store';
import { ApprovalDialog } from './approval-dialog';
import { ImportPreview } from './import-preview';
import { closeImport, useRoomImport } from './import-rooms';
import { ImportButton, RoomActions } from './room-actions';
import { RoomCanvas } from './room-canvas';
import type { RoomDraft } from './room-draft';
import { RoomForm, roomForm } from './room-form';
import { RoomList } from './room-list';
import type { CellAt, Section } from './section';
import { UnsavedDialog } from './unsaved-dialog';
import { useRoomEditor, type RoomEditor } from './use-room-editor';

export function RoomsScreen() {
  const say = useSay();
  const isFounded = useStation(({ state }) => state.plan !== null);
  const rooms = useStation(({ state }) => state.rooms);
  const flow = useRoomImport((store) => store.flow);
  const editor = useRoomEditor();
  const { draft } = editor;
  const title = say('考场', 'Rooms');

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
  if (flow.kind === 'preview') return <ImportPreview flow={flow} />;
  if (!draft)
    return (
      <Screen title={title}>
        <ImportFault />
        <Empty
          sentence={say(
            '还没有考场。新建一个，在图上标出备用、停用、柱和过道；或者导入考场表。',
            'There are no rooms yet. Make one and mark spare and broken places, pillars and aisles on it; or import a list.',
          )}
        >
          <div className="flex gap-3">
            <Button tone="primary" icon={<Plus size={20} aria-hidden />} onClick={editor.create}>
              {say('新建考场', 'New room')}
            </Button>
            <ImportButton />
          </div>
        </Empty>
      </Screen>
    );
  const total = rooms.reduce((sum, room) => sum + placeCounts(room).assignable, 0);
  return (
    <Screen
      title={title}
      summary={say(`${rooms.size} 个考场，编排机位 ${total}`, `${rooms.size} rooms, ${total} assignable places`)}
      actions={<RoomActions editor={editor} />}
    >
      <ImportFault />
      <Editor editor={editor} draft={draft} />
    </Screen>
  );
}

function Editor({ editor, draft }: { readonly editor: RoomEditor; readonly draft: RoomDraft }) {
  const say = useSay();
  const [section, setSection] = useState<Section>('layout');
  const [selected, setSelected] = useState<CellAt | null>(null);
  useSaveKey();
  const { no } = draft.plan;
  const told = (saved: boolean) => {
    if (saved) tell('good', say(`考场 ${no} 已保存。`, `Room ${no} is saved.`));
  };
  return (
    <>
      <div className="flex min-h-0 flex-1 gap-4">
        <RoomList current={draft} onChoose={editor.choose} onCreate={editor.create} />
        <RoomCanvas
          draft={draft}
          does={section === 'network' ? 'choose' : 'paint'}
          selected={selected}
          onSelect={setSelected}
          onChange={editor.change}
        />
        <RoomForm
          editor={editor}
          draft={draft}
          section={section}
          selected={selected}
          onSection={setSection}
          onSave={() => void editor.save().then(told)}
        />
      </div>
      <UnsavedDialog editor={editor} draft={draft} />
      <ApprovalDialog
        approval={editor.asking}
        title={say(`考场 ${no} 的修改会影响以下内容`, `Changing room ${no} touches the following`)}
        onClose={editor.refuse}
        onApprove={() => editor.approve().then(told)}
      />
    </>
  );
}

function ImportFault() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const flow = useRoomImport((store) => store.flow);
  if (flow.kind !== 'failed') return null;
  return (
    <div role="alert" className="flex items-center gap-3 rounded-md border border-bad bg-bad-wash px-3 py-1 text-bad">
      <CircleAlert size={20} aria-hidden className="shrink-0" />
      <p className="flex-1">{faultText(flow.fault, lang)}</p>
      <Button onClick={closeImport}>{say('知道了', 'Close')}</Button>
    </div>
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
