// Roster files made by real writers, for tests of their readers.
import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { checkCharacter } from '#core/roster/id-number';
import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx';

export type Value =
  | string
  | number
  | null
  | { readonly t: 'n' | 's'; readonly f: string; readonly v?: number | string };
export type Row = readonly Value[];

export const header = ['姓名', '性别', '证件号码', '准考证号', '级别', '班级'] as const;
/** Made-up people; the id numbers have a right check digit. */
export const people: readonly (readonly string[])[] = [
  ['闫怡', '男', '990101200212200010', '221101011001', '初级', '大数据2101'],
  ['卢磊', '女', '990101200404080025', '221102011002', '中级', '软件2101'],
];

export function workbook(rows: readonly Row[], merges: readonly string[] = []): WorkBook {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (merges.length > 0) sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名单');
  return book;
}

export function written(book: WorkBook, bookType: BookType, codepage?: number): Buffer {
  const options = codepage === undefined ? {} : { codepage };
  return Buffer.from(write(book, { type: 'buffer', bookType, ...options }));
}

export const workbookBytes = (rows: readonly Row[], bookType: BookType = 'xlsx'): Buffer =>
  written(workbook(rows), bookType);

export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(',')).join('\r\n');

/**
 * Excel 5.0/95 as a Chinese system of its time wrote it: text in GBK, and no record that says so (domain.md 1.3). No writer
 * of today leaves the code page out, so the records are laid here by hand ([MS-XLS] 2.4, BIFF5 layout).
 */
export function excel95WithoutCodePage(rows: readonly (readonly (string | number)[])[]): Buffer {
  const record = (type: number, body: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(body.length, 2);
    return Buffer.concat([head, body]);
  };
  const words = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
  const begin = (kind: number) => record(0x0809, words(0x0500, kind, 0, 0));
  const end = record(0x000a, Buffer.alloc(0));
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => {
      if (typeof value === 'number') return record(0x0203, Buffer.concat([words(r, c, 0), doubleOf(value)]));
      const text = iconv.encode(value, 'gbk');
      return record(0x0204, Buffer.concat([words(r, c, 0, text.length), text]));
    }),
  );
  const sheetName = iconv.encode('名单', 'gbk');
  const globals = (sheetAt: number) =>
    Buffer.concat([
      begin(0x0005),
      record(
        0x0085,
        Buffer.concat([Buffer.from(Uint32Array.of(sheetAt).buffer), words(0), Buffer.of(sheetName.length), sheetName]),
      ),
      end,
    ]);
  const sheetAt = globals(0).length;
  return compoundFile({ Book: Buffer.concat([globals(sheetAt), begin(0x0010), ...cells, end]) });
}

const doubleOf = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer);

/** A container file with the given streams, as Excel writes for old and for locked workbooks. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, name, Buffer.from(bytes));
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}

/** A zip with deflated parts; `declared` lies about the unpacked size when given; `long` writes 64-bit sizes as Java does. */
export function zipOf(
  parts: Readonly<Record<string, { readonly bytes: Uint8Array; readonly declared?: number }>>,
  sizes: 'short' | 'long' = 'short',
): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, { bytes, declared }] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const local = Buffer.alloc(26);
    local.writeUInt16LE(20, 0);
    local.writeUInt16LE(8, 4);
    local.writeUInt32LE(packed.length, 14);
    local.writeUInt32LE(declared ?? bytes.length, 18);
    local.writeUInt16LE(Buffer.byteLength(name), 22);
    const listing = Buffer.from(local);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    let extra = Buffer.alloc(0);
    if (sizes === 'long') {
      listing.fill(0xff, 14, 22);
      listing.writeUInt16LE(28, 24);
      place.fill(0xff, 10);
      extra = Buffer.concat([
        Buffer.from([1, 0, 24, 0]),
        Buffer.from(BigUint64Array.of(BigInt(bytes.length), BigInt(packed.length), BigInt(at)).buffer),
      ]);
    }
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), listing, place, Buffer.from(name), extra);
    body.push(Buffer.from('PK\x03\x04', 'latin1'), local, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...body, listed, end]);
}

/** A header and so many made-up people with right id numbers, each with ten columns. */
export function manyPeople(count: number): readonly (readonly string[])[] {
  const surnames = [...'赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦'];
  const person = (n: number): readonly string[] => {
    const month = String((n % 12) + 1).padStart(2, '0');
    const first17 = `990101${1998 + (n % 9)}${month}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`;
    return [
      String(n + 1),
      `${surnames[n % 16]}${String.fromCodePoint(0x4e00 + (n % 5000))}`,
      Number(first17[16]) % 2 === 1 ? '男' : '女',
      '居民身份证',
      first17 + checkCharacter(first17),
      `2211${String(n).padStart(8, '0')}`,
      ['初级', '中级', '高级'][n % 3] ?? '',
      '江城职业技术学院',
      '软件技术',
      `软件${2101 + (n % 40)}`,
    ];
  };
  const heading = ['序号', '姓名', '性别', '证件类型', '证件号码', '准考证号', '报考等级', '院校名称', '专业', '班级'];
  return [heading, ...Array.from({ length: count }, (_, n) => person(n))];
}
