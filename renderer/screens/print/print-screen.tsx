// 打印: choose sheets, look at them, print or save them; and what was printed or saved before.
import { useMemo, useState } from 'react';
import { planVersionText } from '#core/documents/format';
import type { RoomId, SessionId } from '#core/kernel/ids';
import type { Session } from '#core/plan/plan';
import { Button } from '../../components/button';
import { Empty, Screen } from '../../components/panel';
import { useSession } from '../../state/chosen';
import { openScreen } from '../../state/navigation';
import { useStation } from '../../state/station-store';
import { chooseSession, useSay } from '../../state/ui-store';
import { sheetRequest, sheetRooms, type PickedRooms } from './choice';
import { ChoicePanel } from './choice-panel';
import { IssuedList } from './issued-list';
import { OutputPanel } from './output-panel';
import { PreviewPane } from './preview-pane';
import { ReprintNotice } from './reprint-notice';
import { usePreview } from './use-preview';

type View = 'print' | 'issued';

export function PrintScreen() {
  const say = useSay();
  const session = useSession();
  const seating = useStation(({ state }) => state.seating);
  const issued = useStation(({ state }) => state.issued.length);
  const [view, setView] = useState<View>('print');
  const [picked, setPicked] = useState<PickedRooms>('all');
  const title = say('打印', 'Print');
  if (!session)
    return (
      <Screen title={title}>
        <Empty
          sentence={say(
            '还没有考试计划。先在「考试」页新建，或打开示例考试。',
            'There is no exam plan yet. Found one on the Exam page, or open the sample exam.',
          )}
        >
          <Button tone="primary" onClick={() => openScreen('exam')}>
            {say('去「考试」页', 'Open Exam')}
          </Button>
        </Empty>
      </Screen>
    );
  const reprint = (target: SessionId, rooms: readonly RoomId[]) => {
    chooseSession(target);
    setPicked(new Set(rooms));
    setView('print');
  };
  return (
    <Screen
      title={title}
      summary={
        seating.planVersion > 0 &&
        say(`当前编排${planVersionText(seating.planVersion)}`, `Seating ${planVersionText(seating.planVersion, 'en')}`)
      }
      actions={issued > 0 && <ViewSwitch view={view} issued={issued} onChange={setView} />}
    >
      <ReprintNotice onChoose={reprint} />
      {view === 'issued' ? <IssuedList /> : <Workbench session={session} picked={picked} onPick={setPicked} />}
    </Screen>
  );
}

interface WorkbenchProps {
  readonly session: Session;
  readonly picked: PickedRooms;
  readonly onPick: (picked: PickedRooms) => void;
}

function Workbench({ session, picked, onPick }: WorkbenchProps) {
  const say = useSay();
  const sessions = useStation(({ state }) => state.plan?.sessions);
  const rooms = useStation(({ state }) => state.rooms);
  const seating = useStation(({ state }) => state.seating);
  const entries = useMemo(() => sheetRooms(rooms, seating), [rooms, seating]);
  const wanted = useMemo(() => sheetRequest(session.id, entries, picked), [session.id, entries, picked]);
  const handle = usePreview(wanted);
  if (entries.every(({ seated }) => seated === 0))
    return (
      <Empty
        sentence={say(
          '还没有人编排到座位，没有可打印的签到表。请先在「编排」页编排座位。',
          'Nobody is seated yet, so there is no sign-in sheet to print. Arrange the seats first.',
        )}
      >
        <Button tone="primary" onClick={() => openScreen('seating')}>
          {say('去「编排」页', 'Open Seating')}
        </Button>
      </Empty>
    );
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[17rem_minmax(0,1fr)_19rem] gap-4 2xl:grid-cols-[21rem_minmax(0,1fr)_21rem]">
      <ChoicePanel sessions={sessions ?? []} session={session} rooms={entries} picked={picked} onPick={onPick} />
      <PreviewPane {...handle} />
      <OutputPanel shown={handle.preview.kind === 'ready' ? wanted : null} />
    </div>
  );
}

interface ViewSwitchProps {
  readonly view: View;
  readonly issued: number;
  readonly onChange: (view: View) => void;
}

function ViewSwitch({ view, issued, onChange }: ViewSwitchProps) {
  const say = useSay();
  return view === 'print' ? (
    <Button onClick={() => onChange('issued')}>{say(`已出的表（${issued}）`, `Issued sheets (${issued})`)}</Button>
  ) : (
    <Button onClick={() => onChange('print')}>{say('返回打印', 'Back to printing')}</Button>
  );
}
