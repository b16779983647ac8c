// A seat list as the bytes of a file that another platform imports: every cell is the text that it shows, in a workbook
// as in a csv, so that no number loses a zero and no name becomes a formula.
import { utils, write } from '@e965/xlsx';
import type { SeatListFormat } from '#core/bridge/contract';
import { seatListHeadings, type SeatListTable } from '#core/documents/seat-list';

export function seatListBytes({ rows }: SeatListTable, format: SeatListFormat): Uint8Array {
  const lines = [seatListHeadings, ...rows];
  return format === 'xlsx' ? workbook(lines) : Buffer.from(csvText(lines), 'utf8');
}

function workbook(lines: readonly (readonly string[])[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map((text) => ({ t: 's', v: text, z: '@' }))));
  sheet['!cols'] = [18, 14, 14, 22, 8, 8, 8, 8].map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '编排表');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** With the mark that makes Excel read UTF-8. Plain values: what reads this is a program, which ="01" would mislead. */
const csvText = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** What a spreadsheet would compute is shown as text. */
function csvCell(text: string): string {
  const shown = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
