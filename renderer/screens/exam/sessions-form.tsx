// The sessions of an exam as rows of typed fields. The caller keeps the drafts and saves them.
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { nextDraft, wrongField, type DraftField, type SessionDraft } from './session-draft';

interface SessionsFormProps {
  readonly drafts: readonly SessionDraft[];
  readonly onChange: (drafts: readonly SessionDraft[]) => void;
  /** Problems are shown once somebody tried to save. */
  readonly showProblems: boolean;
}

export function SessionsForm({ drafts, onChange, showProblems }: SessionsFormProps) {
  const say = useSay();
  const change = (id: string, field: DraftField, text: string) =>
    onChange(drafts.map((draft) => (draft.id === id ? { ...draft, [field]: text } : draft)));
  const problem = (draft: SessionDraft, field: DraftField): string => {
    if (!showProblems || wrongField(draft) !== field) return '';
    if (field === 'name') return say('请填写名称', 'Name it');
    if (field === 'date') return say('如 2022-11-19', 'e.g. 2022-11-19');
    return say('如 08:30', 'e.g. 08:30');
  };
  return (
    <div className="flex flex-col gap-3">
      {drafts.map((draft, i) => (
        <fieldset key={draft.id} className="grid grid-cols-[1fr_1fr_7rem_7rem_2.75rem] items-start gap-3">
          <legend className="sr-only">{say(`第 ${i + 1} 场`, `Session ${i + 1}`)}</legend>
          <TextField
            label={say('场次名称', 'Session')}
            value={draft.name}
            maxLength={20}
            problem={problem(draft, 'name')}
            onChange={(e) => change(draft.id, 'name', e.target.value)}
          />
          <TextField
            label={say('日期', 'Date')}
            value={draft.date}
            placeholder="2022-11-19"
            problem={problem(draft, 'date')}
            onChange={(e) => change(draft.id, 'date', e.target.value)}
          />
          <TextField
            label={say('开考', 'Start')}
            value={draft.start}
            placeholder="08:30"
            problem={problem(draft, 'start')}
            onChange={(e) => change(draft.id, 'start', e.target.value)}
          />
          <TextField
            label={say('结束', 'End')}
            value={draft.end}
            placeholder="10:00"
            problem={problem(draft, 'end')}
            onChange={(e) => change(draft.id, 'end', e.target.value)}
          />
          {drafts.length > 1 && (
            <Button
              className="mt-[1.6rem] px-0"
              aria-label={say(`删除第 ${i + 1} 场`, `Remove session ${i + 1}`)}
              icon={<Trash2 size={18} aria-hidden />}
              onClick={() => onChange(drafts.filter(({ id }) => id !== draft.id))}
            />
          )}
        </fieldset>
      ))}
      {drafts.length < 12 && (
        <Button
          tone="quiet"
          className="self-start"
          icon={<Plus size={18} aria-hidden />}
          onClick={() => onChange([...drafts, nextDraft(drafts)])}
        >
          {say('增加一场', 'Add a session')}
        </Button>
      )}
    </div>
  );
}
