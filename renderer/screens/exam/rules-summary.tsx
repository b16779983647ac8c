// The rules in force as short lines.
import type { RuleProfile } from '#core/plan/rule-profile';
import { useSay } from '../../state/ui-store';

export function RulesSummary({ rules }: { readonly rules: RuleProfile }) {
  const say = useSay();
  const handIn = {
    anytime: say('不限', 'anytime'),
    'after-start': say('开考后', 'after start +'),
    last: say('结束前', 'last '),
  }[rules.earliestHandIn.kind];
  const lines: readonly (readonly [label: string, value: string])[] = [
    [say('迟到截止', 'Late cut-off'), say(`开考后 ${rules.lateCutoff} 分钟`, `start +${rules.lateCutoff} min`)],
    [
      say('最早交卷', 'Earliest hand-in'),
      'minutes' in rules.earliestHandIn
        ? `${handIn} ${say(`${rules.earliestHandIn.minutes} 分钟`, `${rules.earliestHandIn.minutes} min`)}`
        : handIn,
    ],
    [say('入场', 'Admission'), say(`开考前 ${rules.admission} 分钟`, `start −${rules.admission} min`)],
    [
      say('提醒', 'Reminders'),
      rules.reminders.length > 0
        ? say(`结束前 ${rules.reminders.join('、')} 分钟`, `end −${rules.reminders.join(', ')} min`)
        : say('不提醒', 'none'),
    ],
    [say('备用机位', 'Spare places'), `${rules.sparePercent} %`],
    [
      say('未带证件', 'Without id card'),
      rules.missingIdCard === 'refuse' ? say('拒绝入场', 'refused') : say('入场并记「证件待补」', 'admitted and noted'),
    ],
  ];
  return (
    <dl className="grid grid-cols-3 gap-x-4 gap-y-2">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
