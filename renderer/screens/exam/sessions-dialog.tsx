// Changing the sessions of a founded exam. What the rules refuse (overlap, a session in use) is told in place.
import { useState } from 'react';
import { commandFaultText } from '#core/bridge/words';
import type { ExamPlan } from '#core/plan/plan';
import { Dialog, FormActions } from '../../components/dialog';
import { execute } from '../../state/execute';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { sessionsOf, wrongField, type SessionDraft } from './session-draft';
import { SessionsForm } from './sessions-form';

interface SessionsDialogProps {
  readonly open: boolean;
  readonly plan: ExamPlan;
  readonly onClose: () => void;
}

export function SessionsDialog({ open, plan, onClose }: SessionsDialogProps) {
  const say = useSay();
  return (
    <Dialog wide open={open} title={say('修改场次', 'Change the sessions')} onClose={onClose}>
      <Editor plan={plan} onClose={onClose} />
    </Dialog>
  );
}

function Editor({ plan, onClose }: Omit<SessionsDialogProps, 'open'>) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const [drafts, setDrafts] = useState<readonly SessionDraft[]>(plan.sessions);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState('');

  async function save(): Promise<void> {
    setTried(true);
    if (drafts.some(wrongField)) return;
    const answer = await execute({ type: 'ChangeSessions', sessions: sessionsOf(drafts) });
    if (answer.ok) onClose();
    else setRefusal(commandFaultText(answer.error, useStation.getState().state, lang));
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SessionsForm drafts={drafts} onChange={setDrafts} showProblems={tried} />
      {refusal && (
        <p role="alert" className="rounded-md bg-bad-wash p-3 text-bad">
          {refusal}
        </p>
      )}
      <FormActions action={say('保存', 'Save')} onCancel={onClose} />
    </form>
  );
}
