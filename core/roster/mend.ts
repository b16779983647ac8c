// Mends that can't change who is meant: spaces nobody sees, full-width digits, other middle dots, ways to write a level.
// Every mend of a name, number or level says what was there before; the sentence shows both.
import { levels, type Level } from '#core/plan/plan';

export type MendCode = 'spaces-mended' | 'full-width-mended' | 'dot-mended' | 'level-mended';

export interface Mended {
  readonly value: string;
  /** What was done, in order; empty when the text was good as it stood. */
  readonly codes: readonly MendCode[];
}

/** Controls, soft hyphens, zero-width and direction marks, byte order marks, variation selectors. */
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- exactly these are to be removed
  /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]|\uDB40[\uDD00-\uDDEF]/g;
const textMark = /^\s*['‘’`]+/;
const dots = '·．•・。.‧∙⋅᛫･●˙﹒';
const dotBetweenHan = new RegExp(`(?<=\\p{Script=Han})\\s*[${dots}]\\s*(?=\\p{Script=Han})`, 'gu');

/** School, major, class: only what nobody sees is taken away. */
export const tidyText = (text: string): string =>
  isPlain(text) ? text : text.replace(invisible, '').replace(/\s+/gu, ' ').trim();

/** Nothing to tidy: nearly every cell of a roster, and the reason why 5,000 rows are quick. */
const isPlain = (text: string): boolean => /^[\w\u4E00-\u9FFF]*$/.test(text);

/** Ticket, id and student numbers: no spaces, half-width, no `.0` tail (domain.md 1.5 faults 4, 5, 8). */
export function mendCode(text: string): Mended {
  const compact = text.replace(invisible, '').replace(textMark, '').replace(/\s+/gu, '');
  const value = compact.normalize('NFKC').replace(/^(\d+)\.0+$/, '$1');
  return { value, codes: codesOf(['spaces-mended', text !== compact], ['full-width-mended', compact !== value]) };
}

/** As `mendCode`, with a lower-case x made X (fault 6). */
export function mendIdNumber(text: string): Mended {
  const { value, codes } = mendCode(text);
  const upper = value.toUpperCase();
  return upper === value
    ? { value, codes }
    : { value: upper, codes: [...new Set([...codes, 'full-width-mended' as const])] };
}

/** Spaces go only between Han characters; the middle dot of minority names is U+00B7 (faults 5, 12). */
export function mendName(text: string): Mended {
  const spaced = text
    .replace(invisible, '')
    .replace(textMark, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}|·) (?=\p{Script=Han}|·)/gu, '');
  const narrow = spaced.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => char.normalize('NFKC'));
  const value = narrow.replace(dotBetweenHan, '·');
  return {
    value,
    codes: codesOf(
      ['spaces-mended', text !== spaced],
      ['full-width-mended', spaced !== narrow],
      ['dot-mended', narrow !== value],
    ),
  };
}

/** 初, 1, Level 1, Python初级 … → 初级; null when it may be something else. Codes of the ministry's platform: 1 2 3. */
export function mendLevel(text: string): { readonly level: Level; readonly codes: readonly MendCode[] } | null {
  const plain = tidyText(text).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  const index = levelIndex(plain);
  const level = levels[index];
  return level === undefined ? null : { level, codes: codesOf(['level-mended', text.trim() !== level]) };
}

function levelIndex(plain: string): number {
  const named = [...plain.matchAll(/(?<![初中高特准副非])(初|中|高)级/gu)].map((match) => match[1]);
  if (named.length === 1 && !/[初中高特准副非]级/u.test(plain.replace(/(初|中|高)级/u, '')))
    return '初中高'.indexOf(named[0] ?? '');
  const short = ['初', '中', '高'].indexOf(plain);
  if (short >= 0) return short;
  const numbered = /^(?:level|lv|l|等级|级别)?[.:-]?0?([123])$/.exec(plain)?.[1];
  if (numbered) return Number(numbered) - 1;
  return [/^(elementary|primary|junior|basic)$/, /^intermediate$/, /^(advanced|senior)$/].findIndex((word) =>
    word.test(plain),
  );
}

/** 男 or 女; codes of GB/T 2261.1: 1 male, 2 female. */
export function readSex(text: string): '男' | '女' | null {
  const plain = tidyText(text).normalize('NFKC').toLowerCase();
  if (/^(男|男性|男生|m|male|1)$/.test(plain)) return '男';
  return /^(女|女性|女生|f|female|2)$/.test(plain) ? '女' : null;
}

const codesOf = (...done: readonly (readonly [MendCode, boolean])[]): MendCode[] =>
  done.flatMap(([code, happened]) => (happened ? [code] : []));
