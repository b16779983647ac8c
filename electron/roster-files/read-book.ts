// Edge: the bytes of a roster file to tables, or why not. Every limit is checked here; the caller decides the thread.
// Nothing of a file's meaning is known here: that is core/roster.
import { err, ok, type Result } from '#core/kernel/result';
import type { BookFault, Cell, TableBook, TableFormat, TableSheet, UnreadableReason } from '#core/roster/table';
import { parseCsv } from './csv';
import { fileLimits } from './limits';
import { sniff } from './sniff';
import type { DecodedText } from './text-encoding';
import { trimmedRows } from './trim-rows';
import { readHtmlTables, readOldWorkbook, readZipWorkbook } from './workbook';

export function readBook(fileName: string, bytes: Uint8Array): Result<TableBook, BookFault> {
  if (bytes.byteLength > fileLimits.bytes)
    return unreadable({ kind: 'file-too-large', bytes: bytes.byteLength, limit: fileLimits.bytes });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sniffed = sniff(fileName, buffer);
  switch (sniffed.kind) {
    case 'fault':
      return err(sniffed.fault);
    case 'zip-workbook':
      return bookOf(fileName, sniffed.format, 'utf-8', () => readZipWorkbook(sniffed.parts));
    case 'old-workbook':
      return bookOf(fileName, sniffed.format, sniffed.encoding, () => readOldWorkbook(buffer));
    case 'html':
      return bookOf(fileName, 'html', sniffed.text.encoding, () => readHtmlTables(sniffed.text.text));
    case 'text':
      return readText(fileName, sniffed.text);
  }
}

/** Text under a workbook's name: web exports call tab-separated tables .xls, but no program writes text as .xlsx. */
function readText(fileName: string, { text, encoding }: DecodedText): Result<TableBook, BookFault> {
  if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(fileName)) return unreadable({ kind: 'renamed-text' });
  const rows = parseCsv(text, fileLimits.rows);
  if (/\.xls$/i.test(fileName) && rows.filter((row) => row.length > 1).length < 2)
    return unreadable({ kind: 'renamed-text' });
  const sheetName = fileName.replace(/\.[^.]*$/, '') || fileName;
  return bookOf(fileName, 'csv', encoding, () => [textSheet(sheetName, rows)]);
}

const textSheet = (name: string, rows: readonly (readonly Cell[])[]): TableSheet => ({
  name,
  visibility: 'shown',
  rows: trimmedRows(rows),
  merges: [],
});

function bookOf(
  fileName: string,
  format: TableFormat,
  encoding: string,
  read: () => readonly TableSheet[],
): Result<TableBook, BookFault> {
  const sheets = attempt(read);
  if (!sheets.ok) return sheets;
  if (sheets.value.every(({ rows }) => rows.length === 0)) return err({ code: 'empty-file' });
  for (const { name, rows } of sheets.value) {
    if (rows.length > fileLimits.rows)
      return unreadable({ kind: 'too-many-rows', sheet: name, rows: rows.length, limit: fileLimits.rows });
    const columns = rows.reduce((max, row) => Math.max(max, row.length), 0);
    if (columns > fileLimits.columns)
      return unreadable({ kind: 'too-many-columns', sheet: name, columns, limit: fileLimits.columns });
  }
  return ok({ fileName, format, encoding, sheets: sheets.value });
}

/** What the reading libraries throw is the file's fault, and is told as such. */
function attempt(read: () => readonly TableSheet[]): Result<readonly TableSheet[], BookFault> {
  try {
    return ok(read());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return /password|encrypt/i.test(detail) ? err({ code: 'encrypted-file' }) : unreadable({ kind: 'damaged', detail });
  }
}

const unreadable = (reason: UnreadableReason): { readonly ok: false; readonly error: BookFault } =>
  err({ code: 'unreadable-file', reason });
