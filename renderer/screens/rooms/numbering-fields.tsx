// Where the podium stands and how the places are numbered from there.
import type { RoomPlan } from '#core/room/room';
import { Segmented } from '../../components/segmented';
import { useSay } from '../../state/ui-store';
import { cornerOf, startAt, type Corner } from '#core/room/corners';
import { numbered, withPodium, type RoomDraft } from './room-draft';

interface NumberingFieldsProps {
  readonly draft: RoomDraft;
  readonly sparePercent: number;
  readonly onChange: (step: (draft: RoomDraft) => RoomDraft) => void;
}

export function NumberingFields({ draft, sparePercent, onChange }: NumberingFieldsProps) {
  const say = useSay();
  const { podium, numbering } = draft.plan;
  return (
    <>
      <Segmented<RoomPlan['podium']>
        label={say('讲台在哪一端', 'Podium at')}
        value={podium}
        choices={[
          { value: 'top', text: say('第一行', 'First row') },
          { value: 'bottom', text: say('最后一行', 'Last row') },
        ]}
        onChoose={(end) => onChange((now) => withPodium(now, end, sparePercent))}
      />
      <Segmented<Corner>
        label={say('01 号在（面向讲台）', 'No. 01 at (facing the podium)')}
        value={cornerOf(numbering.start, podium)}
        choices={[
          { value: 'front-left', text: say('左前', 'Front L') },
          { value: 'front-right', text: say('右前', 'Front R') },
          { value: 'back-left', text: say('左后', 'Back L') },
          { value: 'back-right', text: say('右后', 'Back R') },
        ]}
        onChoose={(corner) =>
          onChange((now) => numbered(now, { start: startAt(corner, now.plan.podium) }, sparePercent))
        }
      />
      <div className="grid grid-cols-2 gap-3">
        <Segmented<'row' | 'col'>
          label={say('编号方向', 'Numbers run')}
          value={numbering.by}
          choices={[
            { value: 'col', text: say('列优先', 'Column') },
            { value: 'row', text: say('行优先', 'Row') },
          ]}
          onChoose={(by) => onChange((now) => numbered(now, { by }, sparePercent))}
        />
        <Segmented<'snake' | 'straight'>
          label={say('编号方式', 'Way of numbering')}
          value={numbering.snake ? 'snake' : 'straight'}
          choices={[
            { value: 'snake', text: say('蛇形', 'Snake') },
            { value: 'straight', text: say('直排', 'Straight') },
          ]}
          onChoose={(way) => onChange((now) => numbered(now, { snake: way === 'snake' }, sparePercent))}
        />
      </div>
    </>
  );
}
