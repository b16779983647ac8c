// Separated text to rows (RFC 4180, and what people's programs make of it): the separator is found, quotes may hold line
// breaks, ="0012" is the text 0012 (how exports keep digits), any other leading = is a formula nobody computed.
import type { Cell } from '#core/roster/table';

const separators = [',', '\t', ';', '|'] as const;
const sampleRows = 30;

/** Rows beyond `maxRows` are not read; the caller sees one more than the limit. */
export function parseCsv(text: string, maxRows: number): Cell[][] {
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const separator = announced?.[1] ?? likelySeparator(body);
  const rows = split(body, separator, maxRows + 1).map((row) => row.map(csvCell));
  return announced ? [[], ...rows] : rows;
}

function likelySeparator(text: string): string {
  const counts = separators.map((separator) =>
    split(text, separator, sampleRows).reduce((sum, row) => sum + row.length - 1, 0),
  );
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function csvCell(text: string): Cell {
  const kept = /^="((?:[^"]|"")*)"$/.exec(text.trim())?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"') || null;
  if (/^=./s.test(text)) return { formula: text.slice(1), value: null };
  return text.trim() === '' ? null : text;
}

function split(text: string, separator: string, maxRows: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < maxRows) {
    const field = text[at] === '"' ? quotedField(text, at, separator) : plainField(text, at, separator);
    row.push(field.text);
    at = field.end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Field {
  readonly text: string;
  /** Where the separator or the line break stands. */
  readonly end: number;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end };
}

/** Text after the closing quote is kept; a quote that never closes is no quote. */
function quotedField(text: string, start: number, separator: string): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return plainField(text, start, separator);
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at++;
  }
  const rest = plainField(text, at, separator);
  return { text: value + rest.text, end: rest.end };
}
