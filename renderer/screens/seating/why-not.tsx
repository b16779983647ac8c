// Beside a button that can't be used now: why, and where to go.
import { CircleAlert } from 'lucide-react';
import { refusalText } from '#core/station/words';
import { Button } from '../../components/button';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { reasonsInSight, type Figures, type Refused } from './figures';

interface WhyNotProps {
  readonly refused: Refused;
  readonly figures: Figures;
}

export function WhyNot({ refused, figures }: WhyNotProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const reasons = reasonsInSight(refused, figures);
  if (reasons.length === 0) return null;
  const lacksPlaces = reasons.some(({ kind }) => kind === 'TooFewPlaces');
  return (
    <div
      role="alert"
      className={`flex gap-2 rounded-md border p-2 ${lacksPlaces ? 'border-bad bg-bad-wash text-bad' : 'border-line bg-ground text-ink-soft'}`}
    >
      <CircleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
      <div className="flex flex-col gap-2">
        {reasons.map((reason) => (
          <p key={reason.kind}>{refusalText(reason, state, lang)}</p>
        ))}
        {lacksPlaces && (
          <Button className="self-start" onClick={() => openScreen('rooms')}>
            {say('去「考场」页', 'Go to Rooms')}
          </Button>
        )}
      </div>
    </div>
  );
}
