// Each problem has a sentence in both languages that says where, what, and what to do.
import { describe, expect, test } from 'vitest';
import type { ProblemDetail } from '#core/roster/problems';
import { problemText } from '#core/roster/words';
import { header, read, rowWith } from './tables';

const sentences = (rows: Parameters<typeof read>[0]) =>
  read(rows).problems.map((problem) => [problemText(problem, 'zh'), problemText(problem, 'en')]);

test('mended values are shown before and after, invisible ones by their code points', () => {
  expect(sentences([header, rowWith({ 姓名: '闫\u3000怡\u200B' })])).toEqual([
    [
      '第 2 行「姓名」：已去掉空格和看不见的字符：「闫⟨U+3000⟩怡⟨U+200B⟩」→「闫怡」。',
      'Row 2, “姓名”: spaces and invisible characters taken out: “闫⟨U+3000⟩怡⟨U+200B⟩” → “闫怡”.',
    ],
  ]);
});

test('lost digits ask for a new export', () => {
  expect(sentences([header, rowWith({ 证件号码: 990101200203150100 })])[0]?.[0]).toBe(
    '第 2 行「证件号码」：证件号码被当作数字保存（990101200203150100），末几位可能已丢失，无法复原。请从平台重新导出，或把该列设为文本后重新填写。',
  );
});

const where = { row: 3, sheet: '名单', column: '列', severity: 'error' } as const;
const details: readonly ProblemDetail[] = [
  { code: 'id-check-digit', value: '1', fault: { kind: 'check-digit', expected: 'X' } },
  { code: 'id-check-digit', value: '1', fault: { kind: 'length' } },
  { code: 'id-check-digit', value: '1', fault: { kind: 'characters' } },
  { code: 'id-check-digit', value: '1', fault: { kind: 'birth-date' } },
  { code: 'id-temporary', value: '999' },
  { code: 'id-missing', why: 'blank' },
  { code: 'ticket-missing', why: 'no-column' },
  { code: 'ticket-duplicate', value: '1', otherRow: 2, otherSheet: '名单' },
  { code: 'seat-duplicate', value: '1 / 2', otherRow: 2, otherSheet: '名单' },
  { code: 'seat-gap', room: null, missing: [2] },
  { code: 'seat-gap', room: '001', missing: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  { code: 'candidate-duplicate', differs: [], otherRow: 2, otherSheet: '名单' },
  { code: 'candidate-duplicate', differs: ['level'], otherRow: 2, otherSheet: '名单' },
  { code: 'name-missing', why: 'formula-without-value' },
  { code: 'name-suspicious', value: '?', why: 'question-mark' },
  { code: 'level-unknown', value: '特级', why: 'unknown' },
  { code: 'level-unknown', value: '', why: 'blank' },
  { code: 'sex-mismatch', value: '男', byId: '女' },
  { code: 'sex-mismatch', value: '未知', byId: null },
  { code: 'sample-row', mark: '示例' },
  { code: 'column-ambiguous', why: { kind: 'claimed-twice', field: 'name', used: '姓名' } },
  { code: 'column-ambiguous', why: { kind: 'second-table' } },
  { code: 'column-ambiguous', why: { kind: 'text-too-long', field: 'major', limit: 100 } },
  { code: 'column-ambiguous', why: { kind: 'formula-without-value', field: 'major' } },
  { code: 'header-not-found' },
  { code: 'encrypted-file' },
  { code: 'empty-file' },
  { code: 'unreadable-file', reason: { kind: 'unpacks-too-large', limit: 1 << 27 } },
];

describe('no sentence is unfinished', () => {
  test.each(details)('$code', (detail) => {
    const problem = { ...where, ...detail };
    expect(problemText(problem, 'zh')).toMatch(/^第 3 行「列」：.+[。]$/u);
    expect(problemText(problem, 'en')).toMatch(/^Row 3, “列”: .+[.?]$/u);
    expect(problemText(problem, 'zh') + problemText(problem, 'en')).not.toMatch(/undefined|null|object/);
  });

  test('each is said once only', () => {
    const all = details.map((detail) => problemText({ ...where, ...detail }, 'zh'));
    expect(new Set(all).size).toBe(all.length);
  });
});
