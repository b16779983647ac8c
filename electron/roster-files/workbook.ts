// Workbooks by SheetJS (xlsx, xlsb, xls of all ages, ods, HTML and XML called .xls) to plain sheets of cells.
// Raw values, never display forms: a number stays a number, only a date is taken as it is shown.
import { read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import iconv from 'iconv-lite';
import type { Cell, MergedBlock, TableSheet } from '#core/roster/table';
import { resolveReferences, resolveReferencesIn } from './character-references';
import { isNoResult, markFormulasWithoutResult } from './formulas-without-result';
import { storedZip } from './stored-zip';
import { trimmedRows } from './trim-rows';
import type { ZipPart } from './unzip';

set_cptable({ utils: { decode: decodeCodepage, encode: encodeCodepage, hascp: () => true, magic: {} } });

/** The parts of an xlsx, xlsb or ods. Like its siblings it throws what the library throws on damaged files. */
export function readZipWorkbook(parts: readonly ZipPart[]): readonly TableSheet[] {
  const resolved = parts.map(({ name, bytes }) => ({
    name,
    bytes: /\.xml$/i.test(name) ? prepared(name, bytes) : bytes,
  }));
  return sheetsOf(read(storedZip(resolved), { ...readOptions, type: 'buffer' }));
}

function prepared(name: string, xml: Buffer): Buffer {
  const resolved = resolveReferencesIn(xml);
  return /worksheets\//i.test(name) ? markFormulasWithoutResult(resolved) : resolved;
}

/** xls in a container or bare, or as XML. BIFF5 without a code page is Chinese (domain.md 1.3: cp936). */
export function readOldWorkbook(bytes: Buffer): readonly TableSheet[] {
  return sheetsOf(read(resolveReferencesIn(bytes), { ...readOptions, type: 'buffer', codepage: 936 }));
}

/** Tables of a web page; every cell is text, so that long numbers keep their digits. */
export function readHtmlTables(html: string): readonly TableSheet[] {
  return sheetsOf(read(resolveReferences(html), { ...readOptions, type: 'string', raw: true }));
}

const readOptions = { dense: true, cellHTML: false, cellNF: true, cellFormula: true } as const;

const sheetsOf = (book: WorkBook): TableSheet[] =>
  book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name, visibility: hidden ? 'hidden' : 'shown', rows: rowsOf(sheet), merges: mergesOf(sheet) } as const];
  });

function rowsOf(sheet: WorkSheet): readonly (readonly Cell[])[] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  return trimmedRows(Array.from(data, (row) => (row ? Array.from(row, cellOf) : [])));
}

function cellOf(cell: CellObject | undefined): Cell {
  if (!cell) return null;
  const value = valueOf(cell);
  if (cell.t === 'e') return { formula: cell.f ?? cell.w ?? '#ERROR', value: null };
  return cell.f === undefined ? value : { formula: cell.f, value };
}

function valueOf({ t, v, w, z }: CellObject): string | number | null {
  if (v === undefined || v === null || t === 'e') return null;
  if ((typeof v === 'string' || typeof v === 'number') && isNoResult(v)) return null;
  if (typeof v === 'number') return typeof z === 'string' && SSF.is_date(z) ? (w ?? v) : v;
  if (typeof v === 'string') return v.trim() === '' ? null : v;
  return w ?? String(v);
}

const mergesOf = (sheet: WorkSheet): MergedBlock[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));

/** The library's hook for code pages, served by the tables we ship anyway. */
function decodeCodepage(codepage: number, data: Uint8Array | readonly number[] | string): string {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : Uint8Array.from(data);
  return iconv.decode(bytes, encodingName(codepage), { stripBOM: false });
}

function encodeCodepage(codepage: number, text: string | readonly string[]): number[] {
  return [...iconv.encode(typeof text === 'string' ? text : text.join(''), encodingName(codepage))];
}

function encodingName(codepage: number): string {
  const known: Readonly<Record<number, string>> = {
    936: 'gb18030',
    1200: 'utf-16le',
    1201: 'utf-16be',
    10000: 'macintosh',
    28591: 'latin1',
    65001: 'utf-8',
  };
  const name = known[codepage] ?? `cp${codepage}`;
  return iconv.encodingExists(name) ? name : 'latin1';
}
