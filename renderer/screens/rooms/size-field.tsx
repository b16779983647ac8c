// A small whole number, rows or columns when no bounds are given. What is typed halfway stays in the field; the room
// follows valid numbers.
import { useState } from 'react';
import { mostLines } from '#core/room/room';
import { TextField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { sizeIn } from './room-draft';

interface SizeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly onSize: (size: number) => void;
}

export function SizeField({ label, value, least = 1, most = mostLines, onSize }: SizeFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && sizeIn(typed, least, most) === null;
  return (
    <TextField
      label={label}
      type="number"
      min={least}
      max={most}
      value={typed ?? value}
      problem={isWrong ? say(`${least} 至 ${most}`, `${least} to ${most}`) : ''}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const size = sizeIn(event.target.value, least, most);
        setTyped(size === null ? event.target.value : null);
        if (size !== null) onSize(size);
      }}
    />
  );
}
