// Which rows below a header are people: blank rows, repeated headers, titles, footers and samples are told apart
// (domain.md 1.3, 1.5 fault 14). Nothing that names a person disappears here without being listed in `leftOut`.
import type { RosterField } from './fields';
import { headerAgain, type Header } from './header';
import { tidyText } from './mend';
import { readCell } from './read-cell';
import type { Cell, TableSheet } from './table';

export type LeftOutWhy = 'repeated-header' | 'footer' | 'title' | 'no-person' | 'sample';

export interface LeftOutRow {
  /** From 1. */
  readonly row: number;
  readonly why: LeftOutWhy;
}

export interface SheetBody {
  /** Indices (from 0) of rows that are to become candidates. */
  readonly people: readonly number[];
  readonly samples: readonly { readonly index: number; readonly mark: string }[];
  readonly leftOut: readonly LeftOutRow[];
  /** Index of a header with other columns: nothing from there on is read. */
  readonly secondTable: number | null;
}

export type ColumnOf = (field: RosterField) => number | undefined;

/** Names that templates use, and nobody else within the first rows. */
const sampleNames = /^(张三|李四|王五|某某某?|张某某?|x{2,4})$/i;
const sampleMark = /示例|样例|范例/;
const sampleCell = /^[([]?(示例|样例|范例|例子?)[)\]:]?\d*$/;
const sampleRowsFrom = 3;

const footer =
  /^(合计|总计|小计|共计|总人数|人数合计|制表|填表|填报|审核|审批|复核|经办|负责人|联系人|联系电话|打印|导出|盖章|单位[(:]|签字|签名|第\d+页|共\d+[人页名]|(注|备注|说明|日期|时间):|[-—]{2})/;

export function readBody(
  sheet: TableSheet,
  header: Header,
  columnOf: ColumnOf,
  keepRows: readonly number[],
): SheetBody {
  const people: number[] = [];
  const samples: { index: number; mark: string }[] = [];
  const leftOut: LeftOutRow[] = [];
  for (let index = header.lastRow + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    if (cells.every((cell) => readCell(cell).kind === 'blank')) continue;
    const again = headerAgain(cells, header);
    if (again === 'other-columns') return { people, samples, leftOut, secondTable: index };
    const why = again === 'repeated' ? 'repeated-header' : notAPerson(sheet, index, columnOf);
    if (why) {
      leftOut.push({ row: index + 1, why });
      continue;
    }
    const mark = keepRows.includes(index + 1) ? null : sampleMarkOf(cells, columnOf, people.length + samples.length);
    if (mark === null) people.push(index);
    else {
      samples.push({ index, mark });
      leftOut.push({ row: index + 1, why: 'sample' });
    }
  }
  return { people, samples, leftOut, secondTable: null };
}

function notAPerson(sheet: TableSheet, index: number, columnOf: ColumnOf): LeftOutWhy | null {
  const cells = sheet.rows[index] ?? [];
  const has = (field: RosterField) => hasValue(cells, columnOf(field));
  const filled = cells.filter((cell) => readCell(cell).kind !== 'blank');
  const first = plainText(filled[0]);
  if (footer.test(first) && !has('name') && !hasNumber(cells, columnOf)) return 'footer';
  if (!has('name') && !has('idNumber') && !has('ticketNo')) return 'no-person';
  if (footer.test(first) && firstIsPersonal(cells, columnOf) && !hasNumber(cells, columnOf)) return 'footer';
  if (filled.length > 1 || !/\p{Script=Han}/u.test(first)) return null;
  return first.length >= 6 || sheet.merges.some((block) => block.row === index && block.columns > 2) ? 'title' : null;
}

function sampleMarkOf(cells: readonly Cell[], columnOf: ColumnOf, rowsBefore: number): string | null {
  const nameColumn = columnOf('name');
  const name = plainText(nameColumn === undefined ? null : cells[nameColumn]);
  if (sampleMark.test(name) || (rowsBefore < sampleRowsFrom && sampleNames.test(name))) return name;
  const mark = cells.find((cell) => sampleCell.test(plainText(cell)));
  return mark === undefined ? null : plainText(mark);
}

/** 合计, 制表人 …: what stands below the people of a list. */
export const isFooter = (cells: readonly Cell[]): boolean =>
  footer.test(plainText(cells.find((cell) => readCell(cell).kind !== 'blank')));

/** A name that templates use, further down: taken, but a person must look. */
export const isSampleName = (name: string): boolean => sampleNames.test(name);

/** An id or ticket number long enough to be one; a total (280) is none. */
const hasNumber = (cells: readonly Cell[], columnOf: ColumnOf): boolean =>
  (['idNumber', 'ticketNo'] as const).some((field) => {
    const column = columnOf(field);
    return column !== undefined && plainText(cells[column]).replace(/\D/g, '').length >= 5;
  });

/** Text like 打印技术 in a column of majors is no footer; the same under 姓名 or 序号 is one. */
function firstIsPersonal(cells: readonly Cell[], columnOf: ColumnOf): boolean {
  const first = cells.findIndex((cell) => readCell(cell).kind !== 'blank');
  return !(['school', 'major', 'className', 'level', 'sex', 'idType'] as const).some(
    (field) => columnOf(field) === first,
  );
}

const hasValue = (cells: readonly Cell[], column: number | undefined): boolean =>
  column !== undefined && readCell(cells[column]).kind !== 'blank';

function plainText(cell: Cell | undefined): string {
  const read = readCell(cell);
  return read.kind === 'text' ? tidyText(read.text).normalize('NFKC').replace(/\s+/gu, '') : '';
}
