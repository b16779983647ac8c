// Before everyone is moved: what happens to the plan that exists and to what was printed from it.
import type { ArrangementMethod } from '#core/seating/seating';
import { ConfirmDialog } from '../../components/dialog';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import type { Figures } from './figures';

interface RearrangeDialogProps {
  readonly open: boolean;
  readonly figures: Figures;
  readonly method: ArrangementMethod;
  readonly seed: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function RearrangeDialog({ open, figures, method, seed, onClose, onConfirm }: RearrangeDialogProps) {
  const say = useSay();
  const version = useStation(({ state }) => state.seating.planVersion);
  const way =
    method === 'random'
      ? say(`随机（种子 ${seed}）`, `at random (seed ${seed})`)
      : say('按准考证号', 'by ticket number');
  return (
    <ConfirmDialog
      open={open}
      title={say('全部重新编排？', 'Arrange everyone anew?')}
      action={say('全部重新编排', 'Arrange anew')}
      danger
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <ul className="list-disc space-y-1 pl-5">
        <li>
          {say(
            `${figures.expected} 名考生${way}重新分配座位，现有 ${figures.seated} 个座位安排全部作废。`,
            `${figures.expected} candidates are seated ${way}; the ${figures.seated} seats given so far no longer hold.`,
          )}
        </li>
        <li>
          {say(
            `方案从第 ${version} 版变为第 ${version + 1} 版，按旧版打印的签到表等需要重印。`,
            `Plan version ${version} becomes ${version + 1}: sheets printed from the old one must be printed again.`,
          )}
        </li>
        <li>
          {say(
            '记录中保留旧方案，谁在何时重排都可查。',
            'The old plan stays in the records, with who replaced it and when.',
          )}
        </li>
      </ul>
    </ConfirmDialog>
  );
}
