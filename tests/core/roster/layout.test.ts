// Where the header is, which column is which field, which rows are people: the layouts of domain.md 1.2, 1.3 and fault 14.
import { describe, expect, test } from 'vitest';
import { mapHeadings, rosterFields } from '#core/roster/fields';
import { readRoster } from '#core/roster/read-roster';
import { bookOf, good, header, namesOf, other, read, sheetOf, told } from './tables';

const mappedOf = (texts: readonly string[]) =>
  Object.fromEntries(mapHeadings(texts).headings.flatMap(({ field, text }) => (field === null ? [] : [[field, text]])));

describe('headings', () => {
  test.each([
    ['名字', 'name'],
    ['考生姓名 *', 'name'],
    ['姓\n名（必填）', 'name'],
    ['身份证', 'idNumber'],
    ['考生身份证号', 'idNumber'],
    ['证件号码(18位)', 'idNumber'],
    ['ks_sfz', 'idNumber'],
    ['ID Number', 'idNumber'],
    ['证件类别', 'idType'],
    ['准考证', 'ticketNo'],
    ['考号', 'ticketNo'],
    ['报考级别', 'level'],
    ['学校名称', 'school'],
    ['修读专业', 'major'],
    ['行政班', 'className'],
    ['学籍号', 'studentNo'],
    ['序号', null],
    ['编号', null],
    ['座位号', null],
    ['考场号', null],
    ['监护人姓名', null],
    ['姓名拼音', null],
    ['学校代码', null],
    ['年级', null],
    ['出生日期', null],
  ])('%s is %s', (heading, field) => expect(mapHeadings([heading]).headings[0]?.field).toBe(field));

  test('exact before similar, whatever stands first', () => {
    expect(mappedOf(['考生的准考证编号', '准考证号', '学生姓名（中文）', '姓名'])).toEqual({
      ticketNo: '准考证号',
      name: '姓名',
    });
  });

  test('a column never fills two fields, a field never has two columns', () => {
    const texts = ['姓名', '考生', '身份证', '证件号码', '准考证号', '考号', '座位号', '序号', '学号', '学籍号'];
    const fields = mapHeadings(texts).headings.flatMap(({ field }) => (field === null ? [] : [field]));
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.every((field) => rosterFields.includes(field))).toBe(true);
  });

  test('two columns for one field are told, with the one that was taken', () => {
    const reading = read([
      ['考号', '姓名', '准考证号', '姓名'],
      ['x', '闫怡', '1', '别人'],
    ]);
    expect(reading.problems).toMatchObject([
      { row: 1, column: '考号', severity: 'warning', code: 'column-ambiguous', why: { used: '准考证号' } },
      { row: 1, column: '姓名2', severity: 'warning', code: 'column-ambiguous', why: { used: '姓名' } },
    ]);
    expect(reading.candidates[0]?.entry).toEqual({ name: '闫怡', ticketNo: '1' });
    expect(reading.sheets[0]?.ignoredColumns).toEqual(['考号', '姓名2']);
  });

  test('a person chooses another column, and the question is settled', () => {
    const choices = { sheets: { 名单: { mapping: { 0: 'ticketNo', 2: null } } } } as const;
    const reading = read(
      [
        ['考号', '姓名', '准考证号'],
        ['x', '闫怡', '1'],
      ],
      choices,
    );
    expect(reading.candidates[0]?.entry).toEqual({ name: '闫怡', ticketNo: 'x' });
    expect(reading.sheets[0]?.headings.map(({ how }) => how)).toEqual(['chosen', 'exact', 'none']);
    expect(reading.problems).toEqual([]);
  });
});

describe('header', () => {
  test('below titles, notes and blank rows', () => {
    const rows = [['某校2022年考生名单'], [], ['考核站点：江城学院', null, null, '导出时间'], header, good];
    const reading = read(rows);
    expect(reading.sheets[0]).toMatchObject({ headerRow: 4, rows: 1 });
    expect(reading.candidates).toMatchObject([{ row: 5, entry: { name: '闫怡' } }]);
  });

  test('two rows: groups over their columns', () => {
    const rows = [
      ['序号', '姓名', '证件', null, '准考证号', '报考'],
      [null, null, '类型', '号码', null, '等级'],
      [1, '闫怡', '居民身份证', '990101200212200010', '1', '初级'],
    ];
    const reading = read(rows);
    expect(reading.sheets[0]).toMatchObject({
      headerRow: 2,
      mapped: { idType: '证件类型', idNumber: '证件号码', level: '报考等级', name: '姓名' },
    });
    expect(namesOf(reading)).toEqual(['闫怡']);
  });

  test('two rows: a band over a complete header', () => {
    const rows = [
      ['考生信息', null, '考试信息'],
      ['姓名', '证件号码', '准考证号'],
      ['闫怡', '990101200212200010', '1'],
    ];
    expect(read(rows).sheets[0]).toMatchObject({ headerRow: 2, mapped: { name: '姓名' } });
  });

  test('repeated further down it is no candidate; with other columns the reading stops and says so', () => {
    const again = read([header, good, ['软件2102班考生名单'], header, other]);
    expect(namesOf(again)).toEqual(['闫怡', '卢磊']);
    expect(told(again)).toEqual([]);
    const moved = read([header, good, ['准考证号', '姓名', '证件号码'], ['1', '卢磊', '990101200404080025']]);
    expect(namesOf(moved)).toEqual(['闫怡']);
    expect(told(moved)).toEqual(['3 error column-ambiguous']);
  });

  test('a repeated header with a rival column is one, also after a person has settled which column counts', () => {
    const two = ['考号', '姓名', '准考证号'];
    const rows = [two, ['x', '闫怡', '1'], two, ['y', '卢磊', '2']];
    for (const mapping of [{}, { 0: null }, { 0: 'ticketNo', 2: null }] as const)
      expect(namesOf(read(rows, { sheets: { 名单: { mapping } } }))).toEqual(['闫怡', '卢磊']);
  });

  test('none at all', () => {
    const reading = read([
      ['一', '二', '三'],
      ['甲', '乙', '丙'],
    ]);
    expect(told(reading)).toEqual(['0 error header-not-found']);
    expect(reading.sheets[0]).toMatchObject({ included: false, headerRow: null });
    expect(reading.sheets[0]?.headings.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
  });

  test('a list without a header is read by the columns a person points at', () => {
    const choices = { sheets: { 名单: { headerRow: 0, mapping: { 0: 'name', 1: 'ticketNo' } } } } as const;
    expect(
      read(
        [
          ['闫怡', '1'],
          ['卢磊', '2'],
        ],
        choices,
      ).candidates,
    ).toMatchObject([{ row: 1 }, { row: 2 }]);
  });

  test('a header without names or tickets takes nobody, and says so once', () => {
    const reading = read([
      ['证件号码', '级别'],
      ['990101200212200010', '初级'],
      ['990101200404080025', '中级'],
    ]);
    expect(told(reading)).toEqual(['1 error name-missing', '1 error ticket-missing']);
    expect(reading.candidates).toEqual([]);
  });
});

describe('sheets', () => {
  const notes = sheetOf([['填报说明：请勿改表头']], { name: '说明' });
  const list = sheetOf([header, good], { name: '一班' });
  const hidden = sheetOf([header, other], { name: '隐藏', visibility: 'hidden' });

  test('notes are passed over in silence, hidden sheets are not read', () => {
    const reading = readRoster(bookOf(notes, list, hidden), {});
    expect(reading.sheets.map(({ included }) => included)).toEqual([false, true, false]);
    expect(reading.problems).toEqual([]);
    expect(namesOf(reading)).toEqual(['闫怡']);
  });

  test('a list on a hidden sheet alone is not read, and that is told', () => {
    expect(told(readRoster(bookOf(notes, hidden), {}))).toEqual(['0 error header-not-found']);
  });

  test('a person includes and leaves out', () => {
    const reading = readRoster(bookOf(list, hidden), { sheets: { 一班: { include: false }, 隐藏: { include: true } } });
    expect(namesOf(reading)).toEqual(['卢磊']);
  });

  test('a list whose header is not understood is told beside one that is', () => {
    const strange = sheetOf(
      [
        ['甲', '乙', '丙'],
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      { name: '二班' },
    );
    expect(readRoster(bookOf(list, strange), {}).problems).toMatchObject([
      { sheet: '二班', severity: 'warning', code: 'header-not-found' },
    ]);
  });
});

describe('rows that are no people', () => {
  test.each([
    [['合计：280人']],
    [[null, '合计', null, '280']],
    [['制表人：某某', null, null, '审核：某某']],
    [['备注：以上名单已核对']],
    [['第1页 共3页']],
    [['共 280 人']],
    [['合计', null, null, '280']],
  ])('footer %j', (row) => {
    const reading = read([header, good, row]);
    expect(namesOf(reading)).toEqual(['闫怡']);
    expect(told(reading)).toEqual([]);
    expect(reading.sheets[0]?.leftOut.map((left) => left.row)).toEqual([3]);
  });

  test('a name like a footer is a person when the row has their numbers', () => {
    expect(namesOf(read([header, ['合计', ...good.slice(1)]]))).toEqual(['合计']);
  });

  test('a major that begins like a footer belongs to a person', () => {
    const rows = [
      ['专业', '姓名', '准考证号'],
      ['打印技术', '闫怡', '1'],
      ['审核评估', '卢磊', '2'],
    ];
    expect(namesOf(read(rows))).toEqual(['闫怡', '卢磊']);
  });

  test('a row with a name alone is told, not dropped', () => {
    expect(told(read([header, good, ['卢磊']]))).toEqual([
      '3 error id-missing',
      '3 error ticket-missing',
      '3 error level-unknown',
    ]);
  });

  test.each([
    [['示例', '男', '110101199003070000', '1', '初级']],
    [['张三', ...good.slice(1)]],
    [['（样例）王某', ...good.slice(1)]],
  ])('sample %j is left out with a warning', (row) => {
    const reading = read([header, row, other]);
    expect(told(reading)).toEqual(['2 warning sample-row']);
    expect(namesOf(reading)).toEqual(['卢磊']);
    expect(namesOf(read([header, ['张三', ...good.slice(1)]], { sheets: { 名单: { keepRows: [2] } } }))).toEqual([
      '张三',
    ]);
  });

  test('张三 further down is taken, and a person must look', () => {
    const others = [1, 2, 3].map((n) => [`卢${'一二三'[n - 1]}`, null, `E100000${n}`, `10${n}`, '初级', null, null]);
    const reading = read([header, ...others, ['张三', ...good.slice(1)]]);
    expect(namesOf(reading)).toHaveLength(4);
    expect(told(reading)).toEqual(['5 warning name-suspicious']);
  });

  test('a school called 示例学校 is no sample', () => {
    expect(namesOf(read([header, [...good.slice(0, 5), '示例学校', '软件2101']]))).toEqual(['闫怡']);
  });
});

describe('merged cells', () => {
  const rows = [
    ['班级', '姓名', '准考证号'],
    ['软件2101', '闫怡', '1'],
    [null, '卢磊', '2'],
    [null, '卢英', '3'],
  ];
  const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
  const classes = (fill?: 'none' | 'merged' | 'blanks') =>
    read(rows, fill === undefined ? {} : { fill }, merges).candidates.map(({ entry }) => entry.className);

  test('are filled forward, as far as the file merged them', () => {
    expect(classes()).toEqual(['软件2101', '软件2101', undefined]);
    expect(read(rows, {}, merges).fill).toEqual({ used: 'merged', merged: 1, blanks: 1 });
  });
  test('are left alone, or carried on, when a person says so', () => {
    expect(classes('none')).toEqual(['软件2101', undefined, undefined]);
    expect(classes('blanks')).toEqual(['软件2101', '软件2101', '软件2101']);
  });
  test('a name is never filled', () => {
    const reading = read(
      [
        ['姓名', '准考证号', '班级'],
        ['闫怡', '1', 'a'],
        [null, '2', 'a'],
      ],
      { fill: 'blanks' },
      [{ row: 1, column: 0, rows: 2, columns: 1 }],
    );
    expect(told(reading)).toEqual(['3 error name-missing']);
  });
});
