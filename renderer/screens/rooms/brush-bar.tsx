// What the next click, drag or Enter makes of a place. Keys 1 to 7 choose too, wherever the focus is.
import { cellKinds, type CellKind } from '#core/room/room';
import { placeKinds } from '../../components/place-kinds';
import { lookOfCell, seatLooks } from '../../components/seat-state';
import { useSay } from '../../state/ui-store';

interface BrushBarProps {
  readonly brush: CellKind;
  readonly onChoose: (brush: CellKind) => void;
}

export function BrushBar({ brush, onChoose }: BrushBarProps) {
  const say = useSay();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{say('画笔', 'Brush')}</legend>
      <div className="flex gap-1.5">
        {cellKinds.map((kind, i) => (
          <label
            key={kind}
            className="relative flex min-h-11 min-w-0 flex-auto cursor-pointer items-center justify-center gap-1.5 rounded-md border border-line bg-paper px-1 hover:bg-brand-wash has-checked:border-2 has-checked:border-brand has-checked:bg-brand-wash has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="brush"
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
              checked={kind === brush}
              onChange={() => onChoose(kind)}
              aria-label={`${say(placeKinds[kind].zh, placeKinds[kind].en)} ${i + 1}`}
            />
            <kbd aria-hidden className="text-xs text-ink-soft">
              {i + 1}
            </kbd>
            <span
              aria-hidden
              className={`hidden size-4 shrink-0 rounded-sm 2xl:block ${seatLooks[lookOfCell[kind]].classes}`}
            />
            <span aria-hidden className="truncate text-sm">
              {say(placeKinds[kind].zh, placeKinds[kind].en)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
