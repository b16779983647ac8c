// The question before a draft would be left behind: save it, drop it, or stay.
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { problemText } from './draft-problem';
import type { RoomDraft } from './room-draft';
import type { RoomEditor } from './use-room-editor';

export function UnsavedDialog({ editor, draft }: { readonly editor: RoomEditor; readonly draft: RoomDraft }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const { waiting, problem, stay, save, discard } = editor;
  const leave = () => {
    stay();
    waiting?.();
  };
  const { no } = draft.plan;
  return (
    <Dialog open={waiting !== null} title={say(`考场 ${no} 还没有保存`, `Room ${no} is not saved`)} onClose={stay}>
      <p>
        {problem
          ? say('现在还不能保存：', 'It can’t be saved yet: ') + problemText(problem, state, lang)
          : say('离开之前，要保存这些修改吗？', 'Save the changes before you leave?')}
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button
          onClick={() => {
            discard();
            leave();
          }}
        >
          {say('放弃修改', 'Discard')}
        </Button>
        <Button tone={problem ? 'primary' : 'plain'} onClick={stay}>
          {say('继续编辑', 'Keep editing')}
        </Button>
        {!problem && (
          <Button tone="primary" onClick={() => void save().then((saved) => (saved ? leave() : stay()))}>
            {say('保存', 'Save')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
