// What stands on the pages of a sign-in sheet, word by word, before anybody thinks of paper. Made by sign-in-sheet.ts,
// drawn by the main process.
import type { PrintedText } from './printed-text';

/** One signature line. A field that the roster does not have is ''. */
export interface SignInRow {
  /** Counts the candidates of the room from 1. */
  readonly index: string;
  readonly seat: string;
  readonly ticketNo: string;
  readonly name: string;
  readonly className: string;
  readonly level: string;
  readonly idTail: string;
}

/** All columns from left to right. The last two are for a pen. */
export const signInColumns = [
  { key: 'index', heading: '序号' },
  { key: 'seat', heading: '座位号' },
  { key: 'ticketNo', heading: '准考证号' },
  { key: 'name', heading: '姓名' },
  { key: 'className', heading: '班级' },
  { key: 'level', heading: '级别' },
  { key: 'idTail', heading: '证件号后四位' },
  { key: 'signature', heading: '考生签名' },
  { key: 'absent', heading: '缺考（×）' },
] as const;
export type SignInColumn = (typeof signInColumns)[number];
export type SignInColumnKey = SignInColumn['key'];

/** A line to write on, with what stands before and after it. */
export interface Blank {
  readonly label: string;
  readonly unit: string;
}

export interface SignInPage {
  readonly examTitle: string;
  readonly sheetName: string;
  readonly room: string;
  readonly roomName: string;
  readonly site: string;
  readonly session: string;
  readonly date: string;
  readonly time: string;
  readonly rows: readonly SignInRow[];
  /** Counts and signatures of the room, at the end of its last page; a sentence on the pages before. */
  readonly foot:
    | {
        readonly kind: 'closing';
        readonly expected: string;
        readonly blanks: readonly Blank[];
        readonly proctors: readonly string[];
      }
    | { readonly kind: 'continued'; readonly sentence: string };
  /** What tells a stale sheet from a valid one; the same four on each page. */
  readonly stamp: {
    readonly planVersion: string;
    readonly contentHash: string;
    readonly madeAt: string;
    readonly page: string;
  };
}

export interface SignInSheetModel {
  readonly kind: 'sign-in-sheet';
  readonly title: string;
  readonly planVersion: number;
  /** ms since 1970; becomes the PDF's creation date, so equal state and time give equal bytes. */
  readonly madeAt: number;
  /** Of all pages without the time, hex. */
  readonly contentHash: string;
  /** The same on every page, so that a stack of sheets reads alike. */
  readonly columns: readonly SignInColumn[];
  readonly pages: readonly SignInPage[];
}

/** Every text of the pages; what belongs to a candidate is found by name, room and seat. */
export const signInTexts = ({ pages, columns }: SignInSheetModel): readonly PrintedText[] => [
  ...columns.map(({ heading }) => ({ text: heading, where: heading })),
  ...pages.flatMap(({ rows, foot, stamp, ...head }) => [
    ...[...Object.values(head), ...Object.values(stamp), ...footTexts(foot)].map((text) => ({ text, where: text })),
    ...rows.flatMap((row) => rowTexts(row, head.room)),
  ]),
];

const footTexts = (foot: SignInPage['foot']): readonly string[] =>
  foot.kind === 'continued'
    ? [foot.sentence]
    : [foot.expected, ...foot.blanks.flatMap(({ label, unit }) => [label, unit]), ...foot.proctors];

const rowTexts = (row: SignInRow, room: string): readonly PrintedText[] =>
  Object.values<string>({ ...row }).map((text) => ({ text, where: `${row.name}（${room} ${row.seat}号）` }));
