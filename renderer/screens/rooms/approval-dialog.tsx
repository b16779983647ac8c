// Before a change that touches people: who loses the place, whose number changes, which check-ins and sheets are concerned.
// Every item stands here by name; only what was seen is approved.
import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { useSay } from '../../state/ui-store';
import { useTouched } from './touched-lines';
import type { Approval } from './use-room-editor';

interface ApprovalDialogProps {
  /** null: nothing is asked. */
  readonly approval: Approval | null;
  readonly title: string;
  readonly onClose: () => void;
  readonly onApprove: () => Promise<unknown>;
}

export function ApprovalDialog({ approval, title, onClose, onApprove }: ApprovalDialogProps) {
  return (
    <Dialog wide open={approval !== null} title={title} onClose={onClose}>
      {approval && <Question approval={approval} onClose={onClose} onApprove={onApprove} />}
    </Dialog>
  );
}

interface QuestionProps extends Omit<ApprovalDialogProps, 'title'> {
  readonly approval: Approval;
}

function Question({ approval, onClose, onApprove }: QuestionProps) {
  const say = useSay();
  const [underWay, setUnderWay] = useState(false);
  const { losing, renumbered, checkIns, sheets } = useTouched(approval.touches);
  const approve = async () => {
    setUnderWay(true);
    await onApprove();
    setUnderWay(false);
  };
  return (
    <>
      {approval.since === 'changed' && (
        <p role="alert" className="flex gap-2 rounded-md border border-warn bg-warn-wash p-3 text-warn">
          <TriangleAlert size={20} aria-hidden className="mt-0.5 shrink-0" />
          {say(
            '刚才确认之后情况有变，还没有保存。请按下面的新清单重新确认。',
            'Things changed since you approved and nothing was saved. Please look at the list as it is now.',
          )}
        </p>
      )}
      <div className="grid min-h-0 grid-cols-2 gap-4">
        <Items
          title={say(`失去座位，转为未编排 ${losing.length} 人`, `Lose their seat: ${losing.length}`)}
          lines={losing}
        />
        <Items
          title={say(`座位号改变 ${renumbered.length} 人`, `Another seat number: ${renumbered.length}`)}
          lines={renumbered}
        />
        <Items
          title={say(`涉及的签到 ${checkIns.length} 次（保留）`, `Check-ins concerned, kept: ${checkIns.length}`)}
          lines={checkIns}
        />
        <Items
          title={say(`已打印的表过期 ${sheets.length} 份`, `Printed sheets that go stale: ${sheets.length}`)}
          lines={sheets}
        />
      </div>
      <p className="text-ink-soft">
        {say(
          '没有列出的人都不动。失去座位的人在「编排」页补排。',
          'Nobody else moves. Seat those who lost their place on the Seating page.',
        )}
      </p>
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>{say('取消', 'Cancel')}</Button>
        <Button tone="danger" disabled={underWay} onClick={() => void approve()}>
          {losing.length > 0
            ? say(`确认，${losing.length} 人转为未编排`, `Approve: ${losing.length} lose their seat`)
            : say('确认以上全部并保存', 'Approve all of it and save')}
        </Button>
      </div>
    </>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: ReactNode; readonly note: string }[];
}

/** Nothing of a kind: not shown at all. */
function Items({ title, lines }: ItemsProps) {
  if (lines.length === 0) return null;
  return (
    <section className="flex min-h-0 flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <ul tabIndex={0} aria-label={title} className="max-h-[34vh] overflow-auto rounded-md border border-line">
        {lines.map(({ key, text, note }) => (
          <li key={key} className="flex gap-3 border-b border-line px-3 py-1.5 last:border-0">
            <span className="min-w-0 flex-1 truncate font-medium">{text}</span>
            <span className="shrink-0 text-ink-soft tabular-nums">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
