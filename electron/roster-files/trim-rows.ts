// Rows without the blanks at their ends: formatted but empty cells reach to row 1,048,576 in many real files.
import type { Cell } from '#core/roster/table';

export function trimmedRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1);
}
