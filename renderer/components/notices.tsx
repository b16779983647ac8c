// What was told, above everything else: news in the corner, read out by screen readers.
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { dismiss, useSay, useUi } from '../state/ui-store';

export function Notices() {
  const say = useSay();
  const notices = useUi((ui) => ui.notices);
  return (
    <div className="fixed right-4 bottom-14 z-50 flex w-[28rem] max-w-[90vw] flex-col gap-2" aria-live="polite">
      {notices.map(({ id, tone, text }) => (
        <div
          key={id}
          role={tone === 'bad' ? 'alert' : 'status'}
          className={`flex items-start gap-3 rounded-lg border-2 p-4 shadow-lg ${tone === 'bad' ? 'border-bad bg-bad-wash' : 'border-good bg-good-wash'}`}
        >
          {tone === 'bad' ? (
            <CircleAlert className="mt-0.5 shrink-0 text-bad" aria-hidden />
          ) : (
            <CircleCheck className="mt-0.5 shrink-0 text-good" aria-hidden />
          )}
          <p className="flex-1">{text}</p>
          <button type="button" className="p-1" aria-label={say('关闭', 'Dismiss')} onClick={() => dismiss(id)}>
            <X size={18} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
