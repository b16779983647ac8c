// Door and windows of the edited room, named as candidates see them who face the podium.
import { facingLine, facingSide, facingSides, linesAlong, wallAt, type FacingSide } from '#core/room/corners';
import { wallSides } from '#core/room/room';
import { ChoiceField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { replanned, type RoomDraft } from './room-draft';
import { SizeField } from './size-field';

interface SurroundingsFieldsProps {
  readonly draft: RoomDraft;
  readonly onChange: (step: (draft: RoomDraft) => RoomDraft) => void;
}

export const sideNames: Readonly<Record<FacingSide, readonly [zh: string, en: string]>> = {
  front: ['前', 'Front'],
  back: ['后', 'Back'],
  left: ['左', 'Left'],
  right: ['右', 'Right'],
};

export function SurroundingsFields({ draft, onChange }: SurroundingsFieldsProps) {
  const say = useSay();
  const { door, windows, podium } = draft.plan;
  const isAtSide = door !== null && (door.side === 'left' || door.side === 'right');
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <ChoiceField<FacingSide | 'none'>
          label={say('门在（面向讲台）', 'Door (facing podium)')}
          value={door ? facingSide(door.side, podium) : 'none'}
          choices={[
            { value: 'none', text: say('不标', 'Not shown') },
            ...facingSides.map((side) => ({ value: side, text: say(`${sideNames[side][0]}墙`, sideNames[side][1]) })),
          ]}
          onChoose={(facing) =>
            onChange((now) => {
              if (facing === 'none') return replanned(now, { door: null });
              const side = wallAt(facing, now.plan.podium);
              return replanned(now, { door: { side, line: facingLine(now.plan, side, 1) } });
            })
          }
        />
        {door && (
          <SizeField
            label={isAtSide ? say('第几排（从前）', 'Row from front') : say('第几列（从左）', 'Column from left')}
            value={facingLine(draft.plan, door.side, door.line)}
            most={linesAlong(draft.plan, door.side)}
            onSize={(line) =>
              onChange((now) =>
                replanned(now, { door: { side: door.side, line: facingLine(now.plan, door.side, line) } }),
              )
            }
          />
        )}
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium text-ink-soft">{say('窗在', 'Windows')}</legend>
        <div className="flex gap-1.5">
          {facingSides.map((facing) => {
            const side = wallAt(facing, podium);
            const isThere = windows.includes(side);
            return (
              <label
                key={facing}
                className="flex min-h-11 flex-1 items-center justify-center gap-1.5 rounded-md border border-line-strong px-1 whitespace-nowrap has-checked:border-brand has-checked:bg-brand-wash has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
              >
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-brand outline-none"
                  checked={isThere}
                  aria-label={say(`${sideNames[facing][0]}墙有窗`, `Windows: ${sideNames[facing][1]}`)}
                  onChange={() =>
                    onChange((now) =>
                      replanned(now, {
                        windows: wallSides.filter((each) => now.plan.windows.includes(each) !== (each === side)),
                      }),
                    )
                  }
                />
                <span aria-hidden>{say(...sideNames[facing])}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
    </>
  );
}
