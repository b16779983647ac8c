// What became of the last print or file, where the eye already is: below the buttons.
import { CircleAlert, CircleCheck, CircleHelp, LoaderCircle } from 'lucide-react';
import { useNow } from '../../state/clock';
import { useUi } from '../../state/ui-store';
import type { Delivery } from './delivery';
import { deliveryText, type Told } from './words';

const looks: Readonly<Record<Told['tone'], { readonly icon: typeof CircleCheck; readonly classes: string }>> = {
  busy: { icon: LoaderCircle, classes: 'border-line-strong bg-ground text-ink' },
  good: { icon: CircleCheck, classes: 'border-good bg-good-wash text-good' },
  warn: { icon: CircleHelp, classes: 'border-warn bg-warn-wash text-warn' },
  bad: { icon: CircleAlert, classes: 'border-bad bg-bad-wash text-bad' },
};

export function DeliveryNote({ delivery }: { readonly delivery: Delivery }) {
  const now = useNow();
  const lang = useUi((ui) => ui.lang);
  const told = deliveryText(delivery, now, lang);
  if (!told) return null;
  const { icon: Icon, classes } = looks[told.tone];
  return (
    <p
      role={told.tone === 'bad' ? 'alert' : 'status'}
      className={`flex shrink-0 items-start gap-2 rounded-md border-2 p-2 ${classes}`}
    >
      <Icon size={20} className={`mt-0.5 shrink-0 ${told.tone === 'busy' ? 'animate-spin' : ''}`} aria-hidden />
      <span className="selectable min-w-0 break-words">{told.text}</span>
    </p>
  );
}
