// Lists of rooms as people and platforms write them: what is taken, what is told, what is refused, row by row.
import { describe, expect, test } from 'vitest';
import { compareRooms } from '#core/room/files/compare-rooms';
import { roomFileFaultText, roomFileProblemText } from '#core/room/files/file-words';
import { readRooms, type FileRoom } from '#core/room/files/read-rooms';
import { gridSheet, roomListSheet, roomsJson } from '#core/room/files/write-rooms';
import { noRooms, type RoomState } from '#core/room/room';
import { roomUse } from '#core/station/room-use';
import type { Cell, TableSheet } from '#core/roster/table';
import { room, seatedStation } from '../../support/station';

type Rows = readonly (readonly Cell[])[];
const sheet = (name: string, rows: Rows): TableSheet => ({ name, visibility: 'shown', rows, merges: [] });
const book = (...sheets: readonly TableSheet[]) =>
  ({ kind: 'tables', book: { fileName: '考场.xlsx', format: 'xlsx', encoding: 'utf-8', sheets } }) as const;

function read(rows: Rows, known: RoomState = noRooms, more: readonly TableSheet[] = []) {
  const reading = readRooms(book(sheet('考场', rows), ...more), known, 10);
  if (!reading.ok) throw new Error(reading.error.kind);
  return reading.value;
}
const kinds = ({ problems }: FileRoom) => problems.map(({ kind }) => kind);
const gridOf = (rows: Rows) => read(rows).rooms[0]?.plan?.grid;

describe('the header', () => {
  test('is found below titles, under the names of other programs', () => {
    const { rooms, ignoredColumns } = read([
      ['2022年11月考场一览表'],
      [],
      ['考场编号', '机房名称', '行数', '列数', '监控'],
      ['001', '301机房', 2, 3, '有'],
    ]);
    expect(rooms).toMatchObject([{ row: 4, no: '001', plan: { name: '301机房', grid: ['OOO', 'OOR'] } }]);
    expect(ignoredColumns).toEqual(['监控']);
  });

  test('without 考场号 there is no list', () => {
    const reading = readRooms(
      book(
        sheet('x', [
          ['姓名', '准考证号'],
          ['甲', '1'],
        ]),
      ),
      noRooms,
      10,
    );
    expect(reading).toEqual({ ok: false, error: { kind: 'HeaderNotFound' } });
    if (!reading.ok) expect(roomFileFaultText(reading.error, 'zh')).toContain('考场号');
  });
});

describe('编排机位 + 备用机位 = 总机位', () => {
  const head = ['考场号', '行数', '列数', '编排机位', '备用机位', '总机位'];

  test('that adds up is laid out, the spare ones at the end of the numbering', () => {
    expect(gridOf([head, ['001', 2, 3, 4, 2, 6]])).toEqual(['OOR', 'OOR']);
  });
  test('that does not add up refuses the row, with its figures', () => {
    const [row] = read([head, ['001', 2, 3, 4, 1, 6]]).rooms;
    expect(row?.plan).toBeNull();
    expect(row?.problems.map((problem) => roomFileProblemText(problem, 'zh'))).toEqual([
      '编排机位 4 ＋ 备用机位 1 ≠ 总机位 6，请核对这一行。',
    ]);
  });
  test('fewer machines than cells leave the rest empty; more do not fit', () => {
    expect(gridOf([head, ['001', 2, 3, 4, 1, 5]])).toEqual(['OOR', 'OO_']);
    expect(read([head, ['001', 2, 3, 6, 1, 7]]).rooms.map(kinds)).toEqual([['TooManyMachines']]);
  });
  test('a number of machines alone is laid out and told', () => {
    const [row] = read([
      ['考场号', '座位数'],
      ['001', 30],
    ]).rooms;
    expect(row?.plan?.grid).toHaveLength(4);
    expect(row && kinds(row)).toEqual(['LayoutGuessed']);
  });
  test('nothing about the layout of a new room refuses it; a known one keeps its own', () => {
    const rows = [
      ['考场号', '考场名称'],
      ['001', '新名字'],
      ['002', '乙'],
    ];
    const { rooms } = read(rows, seatedStation(1).state.rooms);
    expect(rooms[0]?.plan).toMatchObject({ name: '新名字', grid: ['OOO', 'OOR'] });
    expect(rooms[1] && kinds(rooms[1])).toEqual(['NoLayout']);
  });
  test('counts that differ from the drawn grid are told; the grid is believed', () => {
    const [row] = read([
      [...head, '座位图'],
      ['001', 2, 3, 5, 1, 6, 'OOO/OX_'],
    ]).rooms;
    expect(row?.plan?.grid).toEqual(['OOO', 'OX_']);
    expect(row && kinds(row)).toEqual(['CountDiffers', 'CountDiffers', 'CountDiffers']);
  });
  test('places that are broken somewhere stand at the end, and are told', () => {
    const [row] = read([
      [...head, '停用机位'],
      ['001', 2, 3, 4, 1, 5, 1],
    ]).rooms;
    expect(row?.plan?.grid).toEqual(['OOR', 'OOX']);
    expect(row && kinds(row)).toEqual(['BrokenPlacesUnknown']);
  });
});

describe('cells', () => {
  const readOne = (title: string, cell: Cell) =>
    read([
      ['考场号', '座位图', title],
      ['001', 'OOO/OOO', cell],
    ]).rooms[0];

  test.each([
    ['讲台', '最后一行', { podium: 'bottom' }],
    ['01号位置', '右后', { numbering: { by: 'col', snake: true, start: 'BR' } }],
    ['编号方式', '直排', { numbering: { by: 'col', snake: false, start: 'TL' } }],
    ['门', '右侧第2排', { door: { side: 'right', line: 2 } }],
    ['门', '后', { door: { side: 'bottom', line: 1 } }],
    ['窗', '左、后', { windows: ['bottom', 'left'] }],
    ['支持级别', '初级，高级', { levels: ['初级', '高级'] }],
    ['支持级别', '混编', { levels: null }],
    ['支持级别', '每场一个级别', { levels: 'one' }],
    ['起始IP', '192.168.31.101', { machines: { ip: { first: '192.168.31.101', step: 1, order: 'seat' } } }],
    ['负责人电话', '010-123', { lead: { phone: '010-123' } }],
  ])('%s %s', (title, cell, expected) => {
    expect(readOne(title, cell)?.plan).toMatchObject(expected);
  });

  test.each([
    ['讲台', '中间'],
    ['门', '右侧第9排'],
    ['支持级别', '特级'],
    ['起始IP', '192.168.31.300'],
    ['计算机名规则', '机房{seat}'],
    ['前排行数', '两排'],
    ['负责人电话', '内线'],
    ['备注', '字'.repeat(201)],
    ['单独设置的机器', '第三台'],
  ])('%s %s refuses the row and names the column', (title, cell) => {
    const row = readOne(title, cell);
    expect(row?.plan).toBeNull();
    expect(row?.problems.map((problem) => roomFileProblemText(problem, 'zh')).join()).toContain(`「${title}」`);
  });

  test('a podium at the last row turns what people call front and left', () => {
    const [row] = read([
      ['考场号', '座位图', '讲台', '门', '窗', '01号位置'],
      ['001', 'OOO/OOO', '最后一行', '前面第1列', '左', '左前'],
    ]).rooms;
    expect(row?.plan).toMatchObject({
      door: { side: 'bottom', line: 3 },
      windows: ['right'],
      numbering: { start: 'BR' },
    });
  });
});

describe('grid sheets', () => {
  const list: Rows = [
    ['考场号', '考场名称'],
    ['001', '甲'],
  ];
  const drawn = (rows: Rows) => sheet('座位图 001', [['座位图', '001'], ['', '1列', '2列', '3列'], ...rows]);

  test('one cell a place, in words or letters; a blank one is an aisle', () => {
    const { rooms } = read(list, noRooms, [
      drawn([
        ['1排', '考位', null, '备用'],
        ['2排', 'x', '教师机'],
      ]),
    ]);
    expect(rooms[0]?.plan?.grid).toEqual(['O_R', 'XT_']);
  });
  test('a word nobody knows is told with its cell', () => {
    const { rooms } = read(list, noRooms, [drawn([['1排', '考位', '沙发']])]);
    expect(rooms[0]?.problems.map((problem) => roomFileProblemText(problem, 'zh'))).toEqual([
      expect.stringMatching(/「座位图 001」C3 的「沙发」/),
    ]);
  });
  test('of a room that is not in the list: told, and left out', () => {
    const { problems, rooms } = read(
      [
        ['考场号', '座位图'],
        ['002', 'OO'],
      ],
      noRooms,
      [drawn([['1排', '考位']])],
    );
    expect(problems).toEqual([{ severity: 'warning', kind: 'GridSheetWithoutRow', sheet: '座位图 001', no: '001' }]);
    expect(rooms).toHaveLength(1);
  });
  test('and a column that says otherwise: the sheet wins', () => {
    const { rooms } = read(
      [
        ['考场号', '座位图'],
        ['001', 'OOO'],
      ],
      noRooms,
      [drawn([['1排', '考位', '备用', '停用']])],
    );
    expect(rooms[0]?.plan?.grid).toEqual(['ORX']);
    expect(rooms[0] && kinds(rooms[0])).toEqual(['GridTwice']);
  });
});

describe('json', () => {
  const readText = (text: string) => readRooms({ kind: 'json', fileName: 'x.json', text }, noRooms, 10);

  test('the layout is enough, and a wrong entry is refused alone', () => {
    const plain = {
      no: '001',
      name: '',
      grid: ['OO'],
      podium: 'top',
      numbering: { by: 'row', snake: false, start: 'TL' },
    };
    const reading = readText(
      JSON.stringify({
        rooms: [plain, { ...plain, no: '002', podium: 'middle' }, 7, { ...plain, no: '003', grid: ['R'] }],
      }),
    );
    expect(reading.ok && reading.value.rooms.map((each) => [each.no, each.plan !== null, kinds(each)])).toEqual([
      ['001', true, []],
      ['002', false, ['JsonEntryWrong']],
      ['', false, ['JsonEntryWrong']],
      ['003', false, ['NoPlaces']],
    ]);
  });
  test.each(['', '{', '{"rooms": 1}', 'null', '[1'])('%j is none of ours', (text) => {
    expect(readText(text)).toEqual({ ok: false, error: { kind: 'JsonBroken' } });
  });
  test('more than 500 rooms are refused', () => {
    const plans = Array.from({ length: 501 }, (_, i) => room(String(i), ['O']));
    expect(readText(roomsJson(plans))).toMatchObject({ ok: false, error: { kind: 'TooManyRooms', rooms: 501 } });
  });
});

describe('what a file would do', () => {
  test('new, changed, same and refused rooms, and whom the changes touch', () => {
    const station = seatedStation(3);
    station.run({ type: 'AddRoom', plan: room('002', ['OO']) });
    const plans = [
      room('001', ['XOO', 'OOR'], { note: '改' }),
      room('002', ['OO']),
      room('003', ['O']),
      room('003', ['OO']),
    ];
    const { rows } = roomListSheet(plans, 'own-sheet');
    const reading = read(
      rows,
      station.state.rooms,
      plans.slice(0, 3).map((plan) => sheet(plan.no, gridSheet(plan).rows)),
    );
    const { rooms, plans: taken, touches } = compareRooms(reading, station.state.rooms, roomUse(station.state));
    expect(rooms.map(({ no, verdict }) => [no, verdict.kind])).toEqual([
      ['001', 'changed'],
      ['002', 'same'],
      ['003', 'new'],
      ['003', 'refused'],
    ]);
    expect(rooms[0]?.verdict).toMatchObject({ parts: ['layout', 'contacts'] });
    expect(taken.map(({ no }) => no)).toEqual(['001', '003']);
    expect(touches.losing.map(({ seat }) => seat)).toEqual(['001-01']);
  });

  test('a row without a number, and the same number twice', () => {
    const { rooms } = read([
      ['考场号', '座位图'],
      ['', 'OO'],
      ['001', 'OO'],
      ['001', 'OOO'],
    ]);
    expect(rooms.map(kinds)).toEqual([['NoMissing'], [], ['NoRepeated']]);
    expect(rooms.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});
