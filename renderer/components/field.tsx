// Labelled inputs. The label is always in sight; a problem stands below the field it is about.
import { useId, type ComponentProps, type ReactNode } from 'react';

const box =
  'min-h-11 w-full rounded-md border border-line-strong bg-paper px-3 text-ink placeholder:text-ink-soft disabled:bg-ground';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string;
}

function Labelled({ label, hint, problem, children }: FieldProps & { readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium text-ink-soft">
        {label}
      </label>
      {children(id)}
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
      {problem && (
        <p role="alert" className="text-sm font-medium text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint = '', problem = '', ...rest }: FieldProps & ComponentProps<'input'>) {
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(id) => <input {...rest} id={id} className={box} aria-invalid={problem !== ''} autoComplete="off" />}
    </Labelled>
  );
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
  readonly disabled?: boolean;
}

export function ChoiceField<T extends string>(props: ChoiceProps<T>) {
  const { label, hint = '', problem = '', value, choices, onChoose, disabled = false } = props;
  const choose = (text: string) => {
    const choice = choices.find((candidate) => candidate.value === text);
    if (choice) onChoose(choice.value);
  };
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(id) => (
        <select id={id} className={box} value={value} disabled={disabled} onChange={(e) => choose(e.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function CheckField({ label, checked, onToggle, disabled = false }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        className="size-5 shrink-0 accent-brand"
        checked={checked}
        disabled={disabled}
        onChange={(e) => onToggle(e.target.checked)}
      />
      {label}
    </label>
  );
}
