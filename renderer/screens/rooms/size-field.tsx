// Rows or columns as a number from 1 to 40. What is typed halfway stays in the field; the room follows valid numbers.
import { useState } from 'react';
import { TextField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { mostLines, sizeIn } from './room-draft';

interface SizeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onSize: (size: number) => void;
}

export function SizeField({ label, value, onSize }: SizeFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && sizeIn(typed) === null;
  return (
    <TextField
      label={label}
      type="number"
      min={1}
      max={mostLines}
      value={typed ?? value}
      problem={isWrong ? say(`1 至 ${mostLines}`, `1 to ${mostLines}`) : ''}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const size = sizeIn(event.target.value);
        setTyped(size === null ? event.target.value : null);
        if (size !== null) onSize(size);
      }}
    />
  );
}
