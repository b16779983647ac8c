// Finds the header of a sheet below its title rows: the row, or the two rows, that name the most fields.
// A header names at least two fields, one of them exactly, and a person (name, id number or ticket number) among them.
import { exactField, mapHeadings, type HeadingMap } from './fields';
import type { Cell, TableSheet } from './table';

/** Titles, blank rows and instructions above the header; beyond this a sheet is no list with a header. */
const searchRows = 40;

export interface Header extends HeadingMap {
  /** From 0; the last one when the header has two rows. */
  readonly lastRow: number;
}

export function findHeader(sheet: TableSheet): Header | null {
  const found: { readonly header: Header; readonly score: number }[] = [];
  const consider = (texts: readonly string[], lastRow: number, needed: number): number => {
    const map = mapHeadings(texts);
    const score = scoreOf(map);
    if (score > needed) found.push({ header: { ...map, lastRow }, score });
    return score;
  };
  const last = Math.min(sheet.rows.length, searchRows);
  for (let row = 0; row < last; row++) {
    const alone = consider(headerTexts(sheet, row), row, 0);
    if (row + 1 < last) consider(joinedTexts(sheet, row), row + 1, Math.max(alone, rowScore(sheet, row + 1)));
  }
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found.find(({ score }) => score === best)?.header ?? null;
}

/** The header that a person pointed at. `row` counts from 1; 0 means that the sheet has none. */
export function headerAt(sheet: TableSheet, row: number): Header {
  if (row === 0) return lettersHeader(sheet);
  return { ...mapHeadings(headerTexts(sheet, row - 1)), lastRow: row - 1 };
}

/** Columns named A, B, C …: what can be shown and chosen from when there are no headings. */
export function lettersHeader(sheet: TableSheet): Header {
  const width = sheet.rows.reduce((max, row) => Math.max(max, row.length), 0);
  const headings = Array.from({ length: width }, (_, index) => ({
    index,
    text: columnLetters(index),
    field: null,
    how: 'none' as const,
  }));
  return { headings, rivals: [], lastRow: -1 };
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Says what a row below the header is, if it is a header again. */
export function headerAgain(row: readonly Cell[], header: Header): 'no' | 'repeated' | 'other-columns' {
  let named = 0;
  let elsewhere = 0;
  row.forEach((cell, index) => {
    const field = typeof cell === 'string' ? exactField(cell) : null;
    if (field === null) return;
    named++;
    const column = header.headings.find((heading) => heading.field === field);
    const rival = header.rivals.some(({ unused }) => unused.index === index);
    if (column && column.index !== index && column.how !== 'chosen' && !rival) elsewhere++;
  });
  return named < 2 ? 'no' : elsewhere === 0 ? 'repeated' : 'other-columns';
}

function scoreOf({ headings }: HeadingMap): number {
  const mapped = headings.filter((heading) => heading.field !== null);
  const exact = mapped.filter((heading) => heading.how === 'exact').length;
  const person = mapped.some(({ field }) => field === 'name' || field === 'idNumber' || field === 'ticketNo');
  return person && exact > 0 && mapped.length >= 2 ? mapped.length + exact : 0;
}

const rowScore = (sheet: TableSheet, row: number): number => scoreOf(mapHeadings(headerTexts(sheet, row)));

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';

function headerTexts(sheet: TableSheet, row: number): string[] {
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row + 1]?.length ?? 0);
  return Array.from({ length: width }, (_, column) => textOf(sheet.rows[row]?.[column]));
}

/** 证件 over 类型 and 号码 reads 证件类型, 证件号码; below a mere band (考生信息) an exact heading stands alone. */
function joinedTexts(sheet: TableSheet, row: number): string[] {
  const upper = headerTexts(sheet, row);
  const lower = headerTexts(sheet, row + 1);
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (above !== '') group = above;
    if (below === '') return above;
    const joined = `${above === '' ? group : above}${below}`;
    return exactField(joined) === null && exactField(below) !== null ? below : joined;
  });
}
