// The table of domain.md 1.5, fault by fault: what is told of a row, and what is taken.
import { describe, expect, test } from 'vitest';
import type { RosterEntry } from '#core/roster/roster';
import type { Cell } from '#core/roster/table';
import { bookOf, good, header, namesOf, other, read, rowWith, sheetOf, told } from './tables';
import { readRoster } from '#core/roster/read-roster';

interface Fault {
  readonly what: string;
  readonly cells: Readonly<Partial<Record<(typeof header)[number], Cell>>>;
  /** Severity and code, in order. */
  readonly told: readonly string[];
  /** null: the row is not taken. */
  readonly taken: Partial<RosterEntry> | null;
}

const noValue = { formula: 'VLOOKUP(A1,B:C,2)', value: null } as const;

const faults: readonly Fault[] = [
  // 1: digits lost
  { what: 'id as a number', cells: { 证件号码: 990101200203150100 }, told: ['error id-digits-lost'], taken: null },
  { what: 'id ending in 000', cells: { 证件号码: '990101200212200000' }, told: ['error id-digits-lost'], taken: null },
  {
    what: 'id in scientific notation',
    cells: { 证件号码: '9.90101E+17' },
    told: ['error id-digits-lost'],
    taken: null,
  },
  { what: 'ticket rounded', cells: { 准考证号: '2.21101E+11' }, told: ['error id-digits-lost'], taken: null },
  // 2: intact numbers
  { what: 'ticket as a number', cells: { 准考证号: 221101011001 }, told: [], taken: { ticketNo: '221101011001' } },
  {
    what: 'ticket in full scientific notation',
    cells: { 准考证号: '2.21101011001E+11' },
    told: [],
    taken: { ticketNo: '221101011001' },
  },
  // 3: zeros kept
  { what: 'leading zeros of text', cells: { 准考证号: '007' }, told: [], taken: { ticketNo: '007' } },
  // 4: text markers
  {
    what: 'apostrophe before the id',
    cells: { 证件号码: "'990101200212200010" },
    told: ['info spaces-mended'],
    taken: { idNumber: '990101200212200010' },
  },
  {
    what: 'tab before the ticket',
    cells: { 准考证号: '\t221101011001' },
    told: ['info spaces-mended'],
    taken: { ticketNo: '221101011001' },
  },
  // 5: width and spaces
  {
    what: 'full-width digits',
    cells: { 证件号码: '９９０１０１２００２１２２０００１０' },
    told: ['info full-width-mended'],
    taken: { idNumber: '990101200212200010' },
  },
  {
    what: 'byte order mark and no-break space',
    cells: { 准考证号: '\uFEFF2211\u00A001011001' },
    told: ['info spaces-mended'],
    taken: { ticketNo: '221101011001' },
  },
  {
    what: 'spaces between Han',
    cells: { 姓名: ' 闫\u3000怡\u200B' },
    told: ['info spaces-mended'],
    taken: { name: '闫怡' },
  },
  {
    what: 'spaces between letters stay',
    cells: { 姓名: 'Anna  Muster' },
    told: ['info spaces-mended', 'warning name-suspicious'],
    taken: { name: 'Anna Muster' },
  },
  // 6: check digit
  {
    what: 'lower-case x',
    cells: { 证件号码: '99010119980516016x', 性别: '女' },
    told: ['info full-width-mended'],
    taken: { idNumber: '99010119980516016X' },
  },
  { what: 'wrong check digit', cells: { 证件号码: '990101200212200011' }, told: ['error id-check-digit'], taken: null },
  { what: '17 digits', cells: { 证件号码: '99010120021220001' }, told: ['error id-check-digit'], taken: null },
  { what: 'letters in it', cells: { 证件号码: '99010120021220OO10' }, told: ['error id-check-digit'], taken: null },
  { what: 'no such birthday', cells: { 证件号码: '990101200202300018' }, told: ['error id-check-digit'], taken: null },
  // 7: temporary and other ids
  {
    what: 'temporary id',
    cells: { 证件号码: '999123456789000001' },
    told: ['warning id-temporary'],
    taken: { idNumber: '999123456789000001' },
  },
  { what: 'passport', cells: { 证件号码: 'E12345678' }, told: [], taken: { idNumber: 'E12345678' } },
  // 8: tails
  {
    what: 'a .0 tail',
    cells: { 准考证号: '221101011001.0' },
    told: ['info full-width-mended'],
    taken: { ticketNo: '221101011001' },
  },
  { what: 'a class as a number', cells: { 班级: 2101 }, told: [], taken: { className: '2101' } },
  // 11: lost characters
  { what: 'question mark', cells: { 姓名: '闫?' }, told: ['warning name-suspicious'], taken: { name: '闫?' } },
  { what: 'private use', cells: { 姓名: '闫\uE863' }, told: ['warning name-suspicious'], taken: { name: '闫\uE863' } },
  { what: 'pinyin', cells: { 姓名: '闫yi' }, told: ['warning name-suspicious'], taken: { name: '闫yi' } },
  { what: 'rare character', cells: { 姓名: '闫𬭎' }, told: [], taken: { name: '闫𬭎' } },
  // 12: middle dots
  ...['．', '•', '・', '。', '.', '‧', '∙', '･', ' · '].map((dot) => ({
    what: `dot ${dot}`,
    cells: { 姓名: `阿迪力${dot}艾力` },
    told: [dot === ' · ' ? 'info spaces-mended' : 'info dot-mended'],
    taken: { name: '阿迪力·艾力' },
  })),
  // 13: long names
  {
    what: '25 Han',
    cells: { 姓名: '阿卜杜热西提·买买提依明·吐尔逊江·阿布都热依木江' },
    told: [],
    taken: { name: '阿卜杜热西提·买买提依明·吐尔逊江·阿布都热依木江' },
  },
  { what: 'a text for a name', cells: { 姓名: '说'.repeat(101) }, told: ['error name-missing'], taken: null },
  // formulas
  { what: 'computed name', cells: { 姓名: { formula: 'A1', value: '闫怡' } }, told: [], taken: { name: '闫怡' } },
  { what: 'name never computed', cells: { 姓名: noValue }, told: ['error name-missing'], taken: null },
  { what: 'ticket never computed', cells: { 准考证号: noValue }, told: ['error ticket-missing'], taken: null },
  { what: 'id never computed', cells: { 证件号码: noValue }, told: ['error id-missing'], taken: null },
  {
    what: 'class never computed',
    cells: { 班级: noValue },
    told: ['warning column-ambiguous'],
    taken: { name: '闫怡' },
  },
  // levels
  ...['初', '1', 1, 'Level 1', 'lv1', 'Python初级', '初级（理论）', ' 初 级 ', 'Ｌｅｖｅｌ１', 'Junior'].map(
    (level) => ({
      what: `level ${level}`,
      cells: { 级别: level },
      told: ['info level-mended'],
      taken: { level: '初级' as const },
    }),
  ),
  ...['特级', '中高级', '初级/中级', '一级', '4', '准高级', null, noValue].map((level) => ({
    what: `level ${typeof level === 'string' ? level : 'missing'}`,
    cells: { 级别: level },
    told: ['error level-unknown'],
    taken: null,
  })),
  // missing and contradicting
  { what: 'no name', cells: { 姓名: null }, told: ['error name-missing'], taken: null },
  { what: 'no id', cells: { 证件号码: ' ' }, told: ['error id-missing'], taken: null },
  { what: 'no ticket', cells: { 准考证号: null }, told: ['error ticket-missing'], taken: null },
  { what: 'another sex', cells: { 性别: '女' }, told: ['warning sex-mismatch'], taken: { sex: '女' } },
  { what: 'sex as a code', cells: { 性别: 1 }, told: [], taken: { sex: '男' } },
  { what: 'a text for a class', cells: { 班级: '班'.repeat(61) }, told: ['error column-ambiguous'], taken: null },
];

test.each(faults)('$what', ({ cells, told: expected, taken }) => {
  const reading = read([header, rowWith(cells)]);
  expect(told(reading)).toEqual(expected.map((problem) => `2 ${problem}`));
  expect(reading.candidates).toMatchObject(taken === null ? [] : [{ row: 2, entry: taken }]);
});

test('an unreadable sex is left out and told', () => {
  const reading = read([header, rowWith({ 性别: '未知' })]);
  expect(told(reading)).toEqual(['2 warning sex-mismatch']);
  expect(reading.candidates[0]?.entry.sex).toBeUndefined();
});

test('other id types are not checked', () => {
  const rows = [
    ['姓名', '证件类型', '证件号码', '准考证号'],
    ['闫怡', '港澳居民来往内地通行证', '990101200212200011', '1'],
    ['卢磊', '居民身份证', '990101200404080026', '2'],
  ];
  expect(told(read(rows))).toEqual(['3 error id-check-digit']);
});

test('a mend says what was there and what is there now', () => {
  const [problem] = read([header, rowWith({ 姓名: '阿迪力•艾力' })]).problems;
  expect(problem).toEqual({
    row: 2,
    sheet: '名单',
    column: '姓名',
    severity: 'info',
    code: 'dot-mended',
    field: 'name',
    before: '阿迪力•艾力',
    after: '阿迪力·艾力',
  });
});

describe('repeats (fault 9)', () => {
  test('the same row again is left out with a warning', () => {
    const reading = read([header, good, other, good]);
    expect(told(reading)).toEqual(['4 warning candidate-duplicate']);
    expect(reading.problems[0]).toMatchObject({ otherRow: 2, differs: [] });
    expect(namesOf(reading)).toEqual(['闫怡', '卢磊']);
  });

  test('one person at two levels is a contradiction', () => {
    const reading = read([header, good, rowWith({ 准考证号: '221103011009', 级别: '高级' })]);
    expect(told(reading)).toEqual(['3 error candidate-duplicate']);
    expect(reading.problems[0]).toMatchObject({ differs: ['ticketNo', 'level'] });
  });

  test('one ticket for two people', () => {
    expect(told(read([header, good, rowWith({ 准考证号: '221101011001' }, other)]))).toEqual([
      '3 error ticket-duplicate',
    ]);
  });

  test('over all sheets, and not against a row that was refused', () => {
    const bad = rowWith({ 证件号码: '990101200212200011' });
    const reading = readRoster(
      bookOf(
        sheetOf([header, bad], { name: 'a' }),
        sheetOf([header, good], { name: 'b' }),
        sheetOf([header, good], { name: 'c' }),
      ),
      {},
    );
    expect(reading.problems.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      'a id-check-digit',
      'c candidate-duplicate',
    ]);
    expect(reading.candidates).toMatchObject([{ sheet: 'b', row: 2 }]);
  });

  test('two people on one place of the file are told, and both are taken', () => {
    const rows = [
      ['姓名', '准考证号', '考场', '座位号'],
      ['闫怡', '1', '001', '01'],
      ['卢磊', '2', '1', 1],
      ['陈沐', '3', '002', '01'],
      ['余静', '4', '002', null],
    ];
    const reading = read(rows);
    expect(told(reading)).toEqual(['3 warning seat-duplicate']);
    expect(reading.problems[0]).toMatchObject({ column: '座位号', value: '1 / 1', otherRow: 2 });
    expect(namesOf(reading)).toHaveLength(4);
  });

  test('one place used by turns is no clash', () => {
    const rows = [
      ['姓名', '准考证号', '考场', '座位号', '批次'],
      ['闫怡', '1', '001', '01', '上午'],
      ['卢磊', '2', '001', '01', '下午'],
    ];
    expect(told(read(rows))).toEqual([]);
  });

  test('without id numbers the name tells', () => {
    const rows = [
      ['姓名', '准考证号'],
      ['闫怡', '1'],
      ['闫怡', '1'],
      ['卢磊', '1'],
    ];
    expect(told(read(rows))).toEqual(['3 warning candidate-duplicate', '4 error ticket-duplicate']);
  });
});
