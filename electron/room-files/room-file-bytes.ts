// Rooms as the bytes of a file: a workbook with the list and a sheet a room, a csv that Excel opens with its digits, or
// json. Nothing of the layout of the tables is decided here: that is core/room/files.
import { utils, write } from '@e965/xlsx';
import type { RoomFileFormat } from '#core/bridge/contract';
import { gridSheet, roomListSheet, roomsJson, type OutCell, type OutSheet } from '#core/room/files/write-rooms';
import type { RoomPlan } from '#core/room/room';

export function roomFileBytes(plans: readonly RoomPlan[], format: RoomFileFormat): Uint8Array {
  switch (format) {
    case 'xlsx':
      return workbook([roomListSheet(plans, 'own-sheet'), ...plans.map(gridSheet)]);
    case 'csv':
      return Buffer.from(csvText(roomListSheet(plans, 'in-row')), 'utf8');
    case 'json':
      return Buffer.from(roomsJson(plans), 'utf8');
  }
}

/** Text stays text: a room number keeps its zeros, and nothing that begins with `=` becomes a formula. */
function workbook(sheets: readonly OutSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))));
    sheet['!cols'] = columnWidths(rows);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** As wide as the longest text, within reason; a Chinese character takes two. */
function columnWidths(rows: readonly (readonly OutCell[])[]): { wch: number }[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [col, cell] of row.entries()) widths[col] = Math.max(widths[col] ?? 0, widthOf(String(cell)));
  return widths.map((width) => ({ wch: Math.min(Math.max(width + 2, 6), 40) }));
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0);

/** With the mark that makes Excel read UTF-8; digits with zeros in front, and what looks like a formula, as ="…". */
function csvText({ rows }: OutSheet): string {
  const line = (row: readonly OutCell[]) => row.map(csvCell).join(',');
  return `\uFEFF${rows.map(line).join('\r\n')}\r\n`;
}

function csvCell(cell: OutCell): string {
  const text = String(cell);
  const isAtRisk = typeof cell === 'string' && (/^[=+\-@\t]/.test(text) || /^[0-9][0-9 -]+$/.test(text));
  const kept = isAtRisk ? `="${text.replaceAll('"', '""')}"` : text;
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
