// One of a few values, all in sight: radio buttons that look like one strip. Arrow keys move the choice.
import { useId } from 'react';
import type { Choice } from './field';

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
  /** The label is only read out: where the choices speak for themselves. */
  readonly quiet?: boolean;
}

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, value, choices, onChoose, quiet = false } = props;
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={quiet ? 'sr-only' : 'mb-1 text-sm font-medium text-ink-soft'}>{label}</legend>
      <div className="flex rounded-md border border-line-strong bg-paper p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative grid min-h-10 flex-1 cursor-pointer place-items-center rounded px-1.5 text-center whitespace-nowrap hover:bg-brand-wash has-checked:bg-brand has-checked:font-semibold has-checked:text-white has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
