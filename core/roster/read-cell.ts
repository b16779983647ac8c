// One cell as text, without guessing: blank, a text, a number by its raw value, or a formula nobody computed.
import type { Cell } from './table';
import { tidyText } from './mend';

export type CellText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** A formula (or an error like #N/A) without a stored result: its text is never taken for the value. */
  | { readonly kind: 'no-value'; readonly formula: string };

export function readCell(cell: Cell | undefined): CellText {
  if (cell === null || cell === undefined) return { kind: 'blank' };
  if (typeof cell === 'number') return { kind: 'text', text: String(cell) };
  if (typeof cell === 'string') return tidyText(cell) === '' ? { kind: 'blank' } : { kind: 'text', text: cell };
  return cell.value === null ? { kind: 'no-value', formula: cell.formula } : readCell(cell.value);
}

export type CodeText = CellText | { readonly kind: 'digits-lost'; readonly shown: string };

/**
 * A cell that holds an id, ticket or student number. A number is exact below 2^53 (domain.md 1.5 fault 2); above it, and
 * in scientific notation with fewer digits than its exponent, the last digits are gone (fault 1).
 */
export function readCode(cell: Cell | undefined): CodeText {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { kind: 'digits-lost', shown: String(value) };
  const read = readCell(cell);
  if (read.kind !== 'text') return read;
  const scientific = /^\s*(\d)(?:\.(\d+))?E\+?(\d{1,3})\s*$/i.exec(read.text);
  if (!scientific) return read;
  const [, lead = '', fraction = '', exponent = ''] = scientific;
  const exact = fraction.length === Number(exponent) && fraction.length <= 15;
  return exact ? { kind: 'text', text: lead + fraction } : { kind: 'digits-lost', shown: read.text.trim() };
}
