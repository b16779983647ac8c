// 考生视角 or 讲台视角: how a room is looked at, the same choice wherever a room is drawn.
import { useSay } from '../state/ui-store';
import { Segmented } from './segmented';

/** `podium`: as seen by whoever stands there. `candidate`: as seen facing the podium. */
export type RoomView = 'podium' | 'candidate';

interface ViewChoiceProps {
  readonly view: RoomView;
  readonly onChoose: (view: RoomView) => void;
}

export function ViewChoice({ view, onChoose }: ViewChoiceProps) {
  const say = useSay();
  return (
    <Segmented
      quiet
      label={say('视角', 'View')}
      value={view}
      choices={[
        { value: 'candidate', text: say('考生视角', 'Candidates') },
        { value: 'podium', text: say('讲台视角', 'Podium') },
      ]}
      onChoose={onChoose}
    />
  );
}
