// The one thing to do next, as a button: the way from a plan to the day of the exam.
import { ArrowRight } from 'lucide-react';
import { Button } from '../../components/button';
import { openScreen } from '../../state/navigation';
import { useSay } from '../../state/ui-store';

interface NextStepProps {
  readonly people: number;
  readonly rooms: number;
  /** Candidates without a seat. */
  readonly open: number;
}

export function NextStep({ people, rooms, open }: NextStepProps) {
  const say = useSay();
  const [screen, text] =
    people === 0
      ? (['candidates', say('下一步：导入考生名单', 'Next: import the roster')] as const)
      : rooms === 0
        ? (['rooms', say('下一步：设置考场', 'Next: set up the rooms')] as const)
        : open > 0
          ? (['seating', say(`下一步：编排 ${open} 名考生`, `Next: seat ${open} candidates`)] as const)
          : (['check-in', say('开始签到', 'Go to check-in')] as const);
  return (
    <Button tone="primary" icon={<ArrowRight size={18} aria-hidden />} onClick={() => openScreen(screen)}>
      {text}
    </Button>
  );
}
