// Every number of the rule profile as a setting (domain.md section 3): the issuer's own are not public.
import { useState } from 'react';
import { ruleProfile, type RuleProfile } from '#core/plan/rule-profile';
import { Dialog, FormActions } from '../../components/dialog';
import { ChoiceField, TextField } from '../../components/field';
import { executeAndTell } from '../../state/execute';
import { useSay } from '../../state/ui-store';

interface RulesDialogProps {
  readonly open: boolean;
  readonly rules: RuleProfile;
  readonly onClose: () => void;
}

export function RulesDialog({ open, rules, onClose }: RulesDialogProps) {
  const say = useSay();
  return (
    <Dialog wide open={open} title={say('修改考场规则', 'Change the rules')} onClose={onClose}>
      <Editor rules={rules} onClose={onClose} />
    </Dialog>
  );
}

const minuteFields = [
  ['proctorArrival', '监考员到岗（开考前）', 'Proctors arrive (before start)'],
  ['machineCheck', '开机检查（开考前）', 'Machines checked (before start)'],
  ['admission', '考生入场（开考前）', 'Admission (before start)'],
  ['rulesReading', '宣读规则（开考前）', 'Rules read out (before start)'],
  ['login', '考生登录（开考前）', 'Log-in (before start)'],
  ['lateCutoff', '迟到截止（开考后）', 'Late cut-off (after start)'],
] as const;
type MinuteField = (typeof minuteFields)[number][0];

type Draft = Readonly<Record<MinuteField | 'name' | 'handInMinutes' | 'reminders' | 'sparePercent', string>> & {
  readonly handIn: RuleProfile['earliestHandIn']['kind'];
  readonly missingIdCard: RuleProfile['missingIdCard'];
};

function Editor({ rules, onClose }: Omit<RulesDialogProps, 'open'>) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [problem, setProblem] = useState('');
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  async function save(): Promise<void> {
    const parsed = ruleProfile.safeParse(profileOf(draft));
    if (!parsed.success)
      return setProblem(
        say(
          '有一项不是合适的数：分钟为 0 到 240 的整数，备用机位为 0 到 50，提醒最多 5 个、用逗号隔开。',
          'One value does not fit: minutes are whole numbers from 0 to 240, spare places 0 to 50, at most 5 reminders.',
        ),
      );
    if (await executeAndTell({ type: 'ChangeRuleProfile', rules: parsed.data })) onClose();
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={say('规则名称', 'Name of the profile')}
        value={draft.name}
        maxLength={40}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="grid grid-cols-3 gap-x-4 gap-y-3">
        {minuteFields.map(([field, zh, en]) => (
          <TextField
            key={field}
            label={say(`${zh}，分钟`, `${en}, min`)}
            inputMode="numeric"
            value={draft[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ))}
        <ChoiceField
          label={say('最早交卷', 'Earliest hand-in')}
          value={draft.handIn}
          choices={[
            { value: 'anytime', text: say('不限', 'Anytime') },
            { value: 'after-start', text: say('开考后若干分钟', 'Minutes after the start') },
            { value: 'last', text: say('结束前若干分钟内', 'In the last minutes') },
          ]}
          onChoose={(handIn) => change({ handIn })}
        />
        <TextField
          label={say('最早交卷，分钟', 'Earliest hand-in, min')}
          inputMode="numeric"
          value={draft.handInMinutes}
          disabled={draft.handIn === 'anytime'}
          onChange={(event) => change({ handInMinutes: event.target.value })}
        />
        <TextField
          label={say('提醒（结束前，分钟）', 'Reminders (before end, min)')}
          value={draft.reminders}
          onChange={(event) => change({ reminders: event.target.value })}
        />
        <TextField
          label={say('备用机位，%', 'Spare places, %')}
          inputMode="numeric"
          value={draft.sparePercent}
          onChange={(event) => change({ sparePercent: event.target.value })}
        />
        <ChoiceField
          label={say('考生未带证件', 'Candidate without id card')}
          value={draft.missingIdCard}
          choices={[
            { value: 'admit-and-note', text: say('入场，记「证件待补」', 'Admit and note') },
            { value: 'refuse', text: say('拒绝入场', 'Refuse') },
          ]}
          onChoose={(missingIdCard) => change({ missingIdCard })}
        />
      </div>
      {problem && (
        <p role="alert" className="rounded-md bg-bad-wash p-3 text-bad">
          {problem}
        </p>
      )}
      <FormActions action={say('保存', 'Save')} onCancel={onClose} />
    </form>
  );
}

function draftOf(rules: RuleProfile): Draft {
  const { earliestHandIn } = rules;
  return {
    name: rules.name,
    proctorArrival: String(rules.proctorArrival),
    machineCheck: String(rules.machineCheck),
    admission: String(rules.admission),
    rulesReading: String(rules.rulesReading),
    login: String(rules.login),
    lateCutoff: String(rules.lateCutoff),
    handIn: earliestHandIn.kind,
    handInMinutes: 'minutes' in earliestHandIn ? String(earliestHandIn.minutes) : '30',
    reminders: rules.reminders.join(', '),
    sparePercent: String(rules.sparePercent),
    missingIdCard: rules.missingIdCard,
  };
}

/** What was typed, still unchecked; an empty or odd number becomes one that the schema refuses. */
function profileOf(draft: Draft): unknown {
  const number = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  return {
    ...Object.fromEntries(minuteFields.map(([field]) => [field, number(draft[field])])),
    name: draft.name.trim(),
    earliestHandIn:
      draft.handIn === 'anytime'
        ? { kind: draft.handIn }
        : { kind: draft.handIn, minutes: number(draft.handInMinutes) },
    reminders: draft.reminders
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .map(number),
    sparePercent: number(draft.sparePercent),
    missingIdCard: draft.missingIdCard,
  };
}
