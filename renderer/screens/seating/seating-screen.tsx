// 编排: who sits where. Method and result side by side; whoever has no seat is always in sight.
import { Button } from '../../components/button';
import { Empty, Screen } from '../../components/panel';
import { useRoom } from '../../state/chosen';
import { openScreen, type ScreenName } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';
import { ArrangePanel } from './arrange-panel';
import { figuresOf } from './figures';
import { FiguresLine, PlanInForce } from './figures-line';
import { RoomOverview } from './room-overview';
import { RoomPlan } from './room-plan';
import { UnseatedPanel } from './unseated-panel';

export function SeatingScreen() {
  const say = useSay();
  const state = useStation((mirror) => mirror.state);
  const room = useRoom();
  const title = say('编排', 'Seating');
  const figures = figuresOf(state);

  if (!state.plan)
    return (
      <Missing
        sentence={say('先建立考试，再编排座位。', 'Found an exam first.')}
        action={say('去「考试」页', 'Go to Exam')}
        screen="exam"
      />
    );
  if (figures.expected === 0)
    return (
      <Missing
        sentence={say('还没有考生。先导入名单，再编排座位。', 'There are no candidates yet: import a roster first.')}
        action={say('去「考生」页导入名单', 'Go to Candidates')}
        screen="candidates"
      />
    );
  return (
    <Screen title={title} summary={<FiguresLine figures={figures} />} actions={<PlanInForce seating={state.seating} />}>
      {room ? (
        <div className="flex min-h-0 flex-1 gap-4">
          <ArrangePanel figures={figures} />
          <RoomPlan room={room} />
          <div className="flex w-64 shrink-0 flex-col gap-4 2xl:w-112">
            <RoomOverview current={room} />
            <UnseatedPanel />
          </div>
        </div>
      ) : (
        <div className="flex min-h-0 flex-1 gap-4">
          <Empty sentence={say('还没有考场。先添加考场，再编排座位。', 'There are no rooms yet: add some first.')}>
            <Button tone="primary" onClick={() => openScreen('rooms')}>
              {say('去「考场」页添加', 'Go to Rooms')}
            </Button>
          </Empty>
          <div className="flex w-80 shrink-0 flex-col">
            <UnseatedPanel />
          </div>
        </div>
      )}
    </Screen>
  );
}

interface MissingProps {
  readonly sentence: string;
  readonly action: string;
  readonly screen: ScreenName;
}

function Missing({ sentence, action, screen }: MissingProps) {
  const say = useSay();
  return (
    <Screen title={say('编排', 'Seating')}>
      <Empty sentence={sentence}>
        <Button tone="primary" onClick={() => openScreen(screen)}>
          {action}
        </Button>
      </Empty>
    </Screen>
  );
}
