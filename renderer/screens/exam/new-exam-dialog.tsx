// Founding an exam: title, site, levels, sessions. The rules start from the default profile and can be changed later.
import { useState } from 'react';
import { dateOf } from '#core/kernel/beijing-time';
import { levels, type Level } from '#core/plan/plan';
import { defaultRuleProfile } from '#core/plan/rule-profile';
import { Dialog, FormActions } from '../../components/dialog';
import { CheckField, TextField } from '../../components/field';
import { executeAndTell } from '../../state/execute';
import { useSay } from '../../state/ui-store';
import { sessionsOf, usualSessions, wrongField } from './session-draft';
import { SessionsForm } from './sessions-form';

interface NewExamDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function NewExamDialog({ open, onClose }: NewExamDialogProps) {
  const say = useSay();
  return (
    <Dialog wide open={open} title={say('新建考试', 'New exam')} onClose={onClose}>
      <NewExamForm onClose={onClose} />
    </Dialog>
  );
}

function NewExamForm({ onClose }: Pick<NewExamDialogProps, 'onClose'>) {
  const say = useSay();
  const [title, setTitle] = useState('');
  const [siteName, setSiteName] = useState('');
  const [siteCode, setSiteCode] = useState('');
  const [chosen, setChosen] = useState<readonly Level[]>(levels);
  const [drafts, setDrafts] = useState(() => usualSessions(dateOf(Date.now())));
  const [tried, setTried] = useState(false);
  const complete = title.trim() && siteName.trim() && chosen.length > 0 && drafts.every((draft) => !wrongField(draft));

  async function found(): Promise<void> {
    setTried(true);
    if (!complete) return;
    const plan = {
      title: title.trim(),
      siteName: siteName.trim(),
      siteCode: siteCode.trim(),
      levels: chosen,
      sessions: sessionsOf(drafts),
      rules: defaultRuleProfile,
    };
    if (await executeAndTell({ type: 'FoundExam', plan })) onClose();
  }

  const needed = (text: string) => (tried && !text.trim() ? say('必须填写', 'Required') : '');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void found();
      }}
    >
      <TextField
        autoFocus
        label={say('考试名称', 'Title')}
        placeholder={say('如 2022年11月 1+X Python程序开发职业技能等级证书考试', 'as it stands on the sheets')}
        value={title}
        maxLength={80}
        problem={needed(title)}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="grid grid-cols-[1fr_14rem] gap-3">
        <TextField
          label={say('考点名称', 'Site')}
          value={siteName}
          maxLength={60}
          problem={needed(siteName)}
          onChange={(event) => setSiteName(event.target.value)}
        />
        <TextField
          label={say('考点编号（可不填）', 'Site code (optional)')}
          value={siteCode}
          maxLength={20}
          onChange={(event) => setSiteCode(event.target.value)}
        />
      </div>
      <fieldset className="flex items-center gap-6">
        <legend className="float-left mr-6 text-sm font-medium text-ink-soft">{say('级别', 'Levels')}</legend>
        {levels.map((level) => (
          <CheckField
            key={level}
            label={level}
            checked={chosen.includes(level)}
            onToggle={(on) => setChosen(levels.filter((l) => (l === level ? on : chosen.includes(l))))}
          />
        ))}
        {tried && chosen.length === 0 && (
          <p role="alert" className="text-sm font-medium text-bad">
            {say('至少选一个级别', 'Choose at least one level')}
          </p>
        )}
      </fieldset>
      <SessionsForm drafts={drafts} onChange={setDrafts} showProblems={tried} />
      <FormActions action={say('新建', 'Found the exam')} onCancel={onClose} />
    </form>
  );
}
