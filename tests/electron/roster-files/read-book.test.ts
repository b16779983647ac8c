// Every format and encoding that rosters come in, and every kind of file that is none, by the real reader.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readRoster } from '#core/roster/read-roster';
import type { BookFault, TableBook } from '#core/roster/table';
import { fileLimits } from '#electron/roster-files/limits';
import { readBook } from '#electron/roster-files/read-book';
import {
  compoundFile,
  csvText,
  excel95WithoutCodePage,
  header,
  people,
  workbook,
  workbookBytes,
  written,
  zipOf,
} from './files';

const rows = [header, ...people];
const names = ['闫怡', '卢磊'];

function bookOf(name: string, bytes: Uint8Array): TableBook {
  const read = readBook(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const namesIn = (name: string, bytes: Uint8Array): string[] =>
  readRoster(bookOf(name, bytes), {}).candidates.map(({ entry }) => entry.name);

function faultOf(name: string, bytes: Uint8Array): BookFault {
  const read = readBook(name, bytes);
  if (read.ok) throw new Error('the file was read');
  return read.error;
}
const unreadable = (kind: string) => ({ code: 'unreadable-file', reason: { kind } });

describe('workbooks, whatever they are called', () => {
  test.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['xlml', 'xls-xml'],
  ] as const)('%s', (bookType, format) => {
    const bytes = workbookBytes(rows, bookType);
    expect(bookOf('名单.csv', bytes).format).toBe(format);
    expect(namesIn('名单.csv', bytes)).toEqual(names);
  });

  test('Excel 95 without a code page is Chinese', () => {
    const book = bookOf('学生.xls', excel95WithoutCodePage(rows));
    expect(book).toMatchObject({ format: 'xls', encoding: 'gb18030', sheets: [{ name: '名单' }] });
    expect(namesIn('学生.xls', excel95WithoutCodePage(rows))).toEqual(names);
  });

  test('a formula keeps its stored result and says that it is one', () => {
    const bytes = workbookBytes([
      ['姓名', '准考证号'],
      [
        { t: 's', f: 'A9', v: '闫怡' },
        { t: 'n', f: '1+1', v: 2 },
      ],
    ]);
    expect(bookOf('a.xlsx', bytes).sheets[0]?.rows[1]).toEqual([
      { formula: 'A9', value: '闫怡' },
      { formula: '1+1', value: 2 },
    ]);
  });

  test('a zip with 64-bit sizes', () => {
    const xml = workbookParts('<c r="A1" t="inlineStr"><is><t>闫怡</t></is></c>');
    expect(bookOf('a.xlsx', zipOf(xml, 'long')).sheets[0]?.rows).toEqual([['闫怡']]);
  });

  test('a formula without a stored result has none', () => {
    const xml = workbookParts('<c r="A1" t="str"><f>VLOOKUP(B1,X!A:B,2,0)</f></c><c r="B1"><f>1+1</f></c>');
    expect(bookOf('a.xlsx', zipOf(xml)).sheets[0]?.rows[0]).toEqual([
      { formula: 'VLOOKUP(B1,X!A:B,2,0)', value: null },
      { formula: '1+1', value: null },
    ]);
  });

  test('an error value is no text', () => {
    const xml = workbookParts('<c r="A1" t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c>');
    expect(bookOf('a.xlsx', zipOf(xml)).sheets[0]?.rows[0]).toEqual([{ formula: 'VLOOKUP(1,A:A,1)', value: null }]);
  });

  test('characters beyond the first plane, written as references or as surrogate pairs, stay what they are', () => {
    const xml = workbookParts(
      '<c r="A1" t="inlineStr"><is><t>&#x2B4EF;</t></is></c><c r="B1" t="inlineStr"><is><t>&#177389;</t></is></c>' +
        '<c r="C1" t="inlineStr"><is><t>𬭎&#60;&#x5F20;</t></is></c>',
    );
    expect(bookOf('a.xlsx', zipOf(xml)).sheets[0]?.rows[0]).toEqual(['𫓯', '𫓭', '𬭎<张']);
  });

  test('numbers are raw, dates are as shown, merged blocks and hidden sheets are told', () => {
    const book = workbook(
      [
        ['学号', '班级', '生日'],
        [221101011001, '软件', { t: 'n', f: '1', v: 1 }],
        [1.5, null, null],
      ],
      ['B2:B3'],
    );
    const sheet = book.Sheets['名单'];
    if (!sheet) throw new Error('no sheet');
    sheet['C2'] = { t: 'n', v: 45200, z: 'yyyy"年"m"月"' };
    book.Workbook = { Sheets: [{ Hidden: 1 }] };
    const read = bookOf('a.xlsx', written(book, 'xlsx')).sheets[0];
    expect(read).toMatchObject({
      visibility: 'hidden',
      rows: [['学号', '班级', '生日'], [221101011001, '软件', '2023年10月'], [1.5]],
      merges: [{ row: 1, column: 1, rows: 2, columns: 1 }],
    });
  });
});

describe('text', () => {
  const text = csvText(rows);
  test.each([
    ['utf-8', 'utf-8', Buffer.from(text)],
    ['utf-8 with a mark', 'utf-8-bom', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', 'utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', 'utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le without a mark', 'utf-16le', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['gb18030', 'gb18030', iconv.encode(text, 'gb18030')],
    ['tabs under the name .xls', 'gb18030', iconv.encode(text.replaceAll(',', '\t'), 'gb18030')],
    ['semicolons', 'utf-8', Buffer.from(text.replaceAll(',', ';'))],
    ['quotes and old line ends', 'utf-8', Buffer.from(`"${text.replaceAll(',', '","').replaceAll('\r\n', '"\r"')}"`)],
  ])('%s', (_, encoding, bytes) => {
    expect(bookOf('名单.xls', bytes)).toMatchObject({ format: 'csv', encoding });
    expect(namesIn('名单.xls', bytes)).toEqual(names);
  });

  test('four-byte characters of GB18030', () => {
    const rare = text.replace('闫怡', '张𬭎').replace('卢磊', '单䲜');
    expect(namesIn('a.csv', iconv.encode(rare, 'gb18030'))).toEqual(['张𬭎', '单䲜']);
  });

  test('one broken byte does not turn a UTF-8 file into the wrong characters', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0xe5)]);
    expect(bookOf('a.csv', bytes).encoding).toBe('utf-8');
    expect(namesIn('a.csv', bytes)).toEqual(names);
  });

  test('="0012" is text, any other = is a formula without a result, quotes may hold line breaks', () => {
    const csv = '姓名,准考证号,备注\r\n"=""闫怡""","=""0012""","一\n二"\r\n=A1,"=SUM(1,2)",\r\n';
    expect(bookOf('a.csv', Buffer.from(csv)).sheets[0]?.rows).toEqual([
      ['姓名', '准考证号', '备注'],
      ['闫怡', '0012', '一\n二'],
      [
        { formula: 'A1', value: null },
        { formula: 'SUM(1,2)', value: null },
      ],
    ]);
  });

  test('a quote that is never closed does not swallow the rest of the file', () => {
    const rowsRead = bookOf('a.csv', Buffer.from('姓名,准考证号\n"闫怡,1\n卢磊,2\n')).sheets[0]?.rows;
    expect(rowsRead).toEqual([
      ['姓名', '准考证号'],
      ['"闫怡', '1'],
      ['卢磊', '2'],
    ]);
  });

  test('400 columns', () => {
    const wide = [
      [...header, ...Array.from({ length: 394 }, (_, i) => `附加${i}`)],
      ...people.map((row) => [...row, ...Array.from({ length: 394 }, () => '1')]),
    ];
    expect(namesIn('a.csv', Buffer.from(csvText(wide)))).toEqual(names);
  });
});

describe('web pages called .xls', () => {
  const page = (charset: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="${charset}"></head><body>\n<table\n border="1"\n>` +
    '<tr><td colspan="3">某校考生名单</td></tr><tr><th>姓名</th><th>证件号码</th><th>准考证号</th></tr>' +
    `<tr><td>闫&#24609;</td><td style='mso-number-format:"\\@"'>990101200212200010</td><td>221101011001</td></tr>` +
    '<tr><td>&#x5362;磊<br></td><td>990101200404080025&nbsp;</td><td>002</td></tr></table></body></html>';

  test.each([
    ['utf-8', Buffer.from(page('utf-8'))],
    ['gb18030', iconv.encode(page('gb2312'), 'gb18030')],
  ])('%s', (encoding, bytes) => {
    const book = bookOf('名单.xls', bytes);
    expect(book).toMatchObject({ format: 'html', encoding });
    expect(readRoster(book, {}).candidates.map(({ entry }) => entry)).toEqual([
      { name: '闫怡', idNumber: '990101200212200010', ticketNo: '221101011001' },
      { name: '卢磊', idNumber: '990101200404080025', ticketNo: '002' },
    ]);
  });
});

describe('files that are no roster', () => {
  const manyRows = Array.from({ length: 500 }, (_, i) => [`闫怡${i}`, `2211010${i}`]);
  const firstHalf = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
  const locked = compoundFile({ EncryptionInfo: Buffer.alloc(64, 4), EncryptedPackage: Buffer.alloc(5000, 7) });

  test.each([
    ['a locked xlsx', '名单.xlsx', locked],
    ['a locked xlsx under another name', '名单.xls', locked],
    ['a container without a workbook called .xlsx', '名单.xlsx', compoundFile({ Sonst: Buffer.alloc(100) })],
    ['a locked xls', '名单.xls', lockedXls()],
    ['a locked ods', '名单.ods', lockedOds()],
  ])('%s', (_, name, bytes) => expect(faultOf(name, bytes)).toEqual({ code: 'encrypted-file' }));

  test.each([
    ['no bytes', '名单.xlsx', Buffer.alloc(0)],
    ['blanks', '名单.csv', Buffer.from('\uFEFF \r\n\r\n')],
    ['a workbook without cells', '名单.xlsx', workbookBytes([[]])],
    ['separators only', '名单.csv', Buffer.from(',,\n,,\n')],
  ])('empty: %s', (_, name, bytes) => expect(faultOf(name, bytes)).toEqual({ code: 'empty-file' }));

  test.each([
    ['a text called .xlsx', '名单.xlsx', Buffer.from('这是一个文本文件\n第二行\n'), 'renamed-text'],
    ['a csv called .xlsx', '名单.xlsx', Buffer.from(csvText(rows)), 'renamed-text'],
    ['a text called .xls', '名单.xls', Buffer.from('这是一个文本文件\n第二行\n'), 'renamed-text'],
    ['a picture', '名单.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 'unknown-format'],
    ['a Word file', '名单.docx', zipOf({ 'word/document.xml': { bytes: Buffer.from('<x/>') } }), 'unknown-format'],
    ['the first half of an xlsx', '名单.xlsx', firstHalf(workbookBytes(rows)), 'damaged'],
    ['the first half of an xls', '名单.xls', firstHalf(workbookBytes(manyRows, 'biff8')), 'damaged'],
  ])('unreadable: %s', (_, name, bytes, kind) => expect(faultOf(name, bytes)).toMatchObject(unreadable(kind)));

  test('a zip bomb is refused by its directory', () => {
    const bomb = zipOf({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': { bytes: Buffer.alloc(200 << 20, 0x20) } });
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(faultOf('名单.xlsx', bomb)).toMatchObject(unreadable('unpacks-too-large'));
  });

  test('a zip bomb that lies about its size is refused without being unpacked', () => {
    const bytes = Buffer.alloc(200 << 20, 0x20);
    const bomb = zipOf({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': { bytes, declared: 1000 } });
    const before = process.memoryUsage().rss;
    expect(faultOf('名单.xlsx', bomb)).toMatchObject(unreadable('damaged'));
    expect(process.memoryUsage().rss - before).toBeLessThan(50 << 20);
  });

  test('too many rows, too many columns', () => {
    const long = Buffer.from(`姓名,准考证号\n${'闫怡,1\n'.repeat(fileLimits.rows + 500)}`);
    expect(faultOf('a.csv', long)).toMatchObject(unreadable('too-many-rows'));
    const wide = Buffer.from(csvText([Array.from({ length: fileLimits.columns + 1 }, () => '姓名')]));
    expect(faultOf('a.csv', wide)).toMatchObject(unreadable('too-many-columns'));
  });
});

/** The least that makes an xlsx, with the given cells in row 1. */
function workbookParts(cells: string): Record<string, { bytes: Buffer }> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (xml: string) => ({ bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`) });
  return {
    '[Content_Types].xml': part(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    ),
  };
}

/** A workbook stream that goes on encrypted after its FILEPASS record ([MS-XLS] 2.4.117, RC4). */
function lockedXls(): Buffer {
  const begin = Buffer.from('0908100000060500bb0dcc0700000000 06000000'.replace(' ', ''), 'hex');
  const filePass = Buffer.concat([Buffer.from('2f003600010001000100', 'hex'), Buffer.alloc(48, 9)]);
  return compoundFile({ Workbook: Buffer.concat([begin, filePass, Buffer.alloc(400, 0x5a)]) });
}

function lockedOds(): Buffer {
  const manifest =
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  return zipOf({
    'content.xml': { bytes: Buffer.alloc(500, 3) },
    'META-INF/manifest.xml': { bytes: Buffer.from(manifest) },
  });
}
