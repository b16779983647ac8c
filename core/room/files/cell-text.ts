// What a cell says as text. A formula says its stored result.
import type { Cell } from '#core/roster/table';

export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return textOf(cell.value);
  return (typeof cell === 'number' ? String(cell) : cell).trim();
}

/** Kept as a number by the program that wrote the file: leading zeros are gone. */
export const isNumberCell = (cell: Cell | undefined): boolean =>
  typeof (typeof cell === 'object' && cell !== null ? cell.value : cell) === 'number';
