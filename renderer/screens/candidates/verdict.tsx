// What must be known before the button is pressed: why it can't be, why it was refused, or whom it takes off the list.
import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { commandFaultText } from '#core/bridge/words';
import { Button } from '../../components/button';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import type { Refused } from './import-flow';
import { obstacleText, type ImportObstacle } from './import-obstacle';
import { seatsFreed, type RosterChanges } from './roster-changes';

interface VerdictProps {
  readonly obstacle: ImportObstacle | null;
  readonly taking: 'no' | 'under-way' | Refused;
  readonly changes: RosterChanges;
  readonly onShowChanges: () => void;
}

export function Verdict({ obstacle, taking, changes, onShowChanges }: VerdictProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  if (typeof taking === 'object')
    return (
      <Strip tone="bad" icon={CircleAlert} role="alert">
        {commandFaultText(taking, state, lang)}
      </Strip>
    );
  if (obstacle)
    return (
      <Strip
        tone={obstacle.kind === 'unchanged' ? 'plain' : 'bad'}
        icon={obstacle.kind === 'unchanged' ? Info : CircleAlert}
      >
        {obstacleText(obstacle, lang)}
      </Strip>
    );
  const { removed } = changes;
  if (removed.length === 0) return null;
  const seats = seatsFreed(changes);
  const erroneous = removed.filter(({ refusedRow }) => refusedRow !== null).length;
  return (
    <Strip tone="warn" icon={TriangleAlert}>
      <span className="flex-1">
        {say(
          `现有名单中的 ${removed.length} 人不在可导入的行里，导入后将被移除${seats > 0 ? `，其中 ${seats} 人会失去座位` : ''}。`,
          `Not among the rows that can be taken, and removed by the import: ${removed.length} of the present roster${seats > 0 ? `; seats that become free: ${seats}` : ''}.`,
        )}
        {erroneous > 0 &&
          say(
            ` 其中 ${erroneous} 人在文件里，只因该行有错误而未导入。`,
            ` In the file, but in a row with errors: ${erroneous}.`,
          )}
      </span>
      <Button onClick={onShowChanges}>{say('查看名单', 'Show them')}</Button>
    </Strip>
  );
}

const tones = {
  bad: 'border-2 border-bad bg-bad-wash',
  warn: 'border-2 border-warn bg-warn-wash',
  plain: 'border border-brand bg-brand-wash',
} as const;
const iconTones = { bad: 'text-bad', warn: 'text-warn', plain: 'text-brand' } as const;

interface StripProps {
  readonly tone: keyof typeof tones;
  readonly icon: LucideIcon;
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}

function Strip({ tone, icon: Icon, role = 'status', children }: StripProps) {
  return (
    <div role={role} className={`flex items-center gap-3 rounded-lg px-4 py-2 ${tones[tone]}`}>
      <Icon aria-hidden className={`shrink-0 ${iconTones[tone]}`} />
      {children}
    </div>
  );
}
