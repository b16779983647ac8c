import { describe, expect, test } from 'vitest';
import { documentRequest, type DocumentRequest } from '#core/documents/issued';
import { signInTexts, type SignInSheetModel } from '#core/documents/sign-in-model';
import { signInSheet } from '#core/documents/sign-in-sheet';
import { instantOf } from '#core/kernel/beijing-time';
import { importRoster, people, room, samplePlan, sha256, testStation, type TestStation } from '../../support/station';

const madeAt = instantOf('2022-11-17', '09:30');

/** Rooms are filled in the order of ticket numbers. */
function station(candidates: readonly unknown[], grids: readonly (readonly string[])[]): TestStation {
  const given = testStation();
  const commands = [
    { type: 'FoundExam', plan: samplePlan },
    ...grids.map((grid, i) => ({ type: 'AddRoom', plan: room(`00${i + 1}`, grid) })),
    importRoster(candidates),
    { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' },
  ];
  for (const command of commands)
    if (!given.run(command).ok) throw new Error(`given: ${JSON.stringify(command).slice(0, 80)}`);
  return given;
}

const requestOf = ({ state }: TestStation, session = 'S1'): DocumentRequest =>
  documentRequest.parse({ kind: 'sign-in-sheet', session, rooms: [...state.rooms.keys()].sort() });

function sheet(given: TestStation, request = requestOf(given), at = madeAt): SignInSheetModel {
  const made = signInSheet(given.state, request, at, sha256);
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

const rowOf10 = 'OOOOOOOOOO';

describe('the sign-in sheet as a model', () => {
  test('three people, one beyond the BMP, one with a dot, one without class: every word as it will be printed', async () => {
    const [first, second, third] = people(3);
    const candidates = [
      { ...first, name: '赵𬭎', className: '软件2101班' },
      { ...second, name: '阿卜杜热合曼·麦麦提\n图尔荪', level: '中级', className: '网络2102班' },
      { ...third, name: '钱丽', level: undefined },
    ];
    const model = sheet(station(candidates, [['OOO', 'OOR']]));
    await expect(`${JSON.stringify(model, null, 2)}\n`).toMatchFileSnapshot('../../golden/sign-in-sheet.json');
  });

  test('rows stand in the order of seat numbers, whatever the order of the tickets', () => {
    const given = testStation();
    given.run({ type: 'FoundExam', plan: samplePlan });
    given.run({ type: 'AddRoom', plan: room('001', [rowOf10, rowOf10]) });
    given.run(importRoster(people(18)));
    given.run({ type: 'ArrangeSeats', method: 'random', seed: 'seed', who: 'everyone' });
    const rows = sheet(given).pages.flatMap((page) => page.rows);
    const tickets = rows.map(({ ticketNo }) => ticketNo);
    expect(tickets).not.toEqual(tickets.toSorted());
    expect(new Set(tickets).size).toBe(18);
    expect(rows.map(({ seat }) => seat)).toEqual(rows.map(({ seat }) => seat).toSorted());
    expect(rows.map(({ index }) => Number(index))).toEqual(rows.map((_, i) => i + 1));
  });

  test('thirty people are one page; thirty-one are sixteen and fifteen, with the foot on the last page only', () => {
    const page = [rowOf10, rowOf10, rowOf10];
    expect(sheet(station(people(30), [page])).pages.map(({ rows }) => rows.length)).toEqual([30]);
    const { pages } = sheet(station(people(31), [[...page, rowOf10]]));
    expect(pages.map(({ rows }) => rows.length)).toEqual([16, 15]);
    expect(pages.map(({ foot }) => foot.kind)).toEqual(['continued', 'closing']);
    expect(pages.map(({ stamp }) => stamp.page)).toEqual(['本考场第 1 页，共 2 页', '本考场第 2 页，共 2 页']);
    expect(pages[1]?.foot).toMatchObject({ expected: '应考 31 人' });
    expect(new Set(pages.map(({ stamp }) => stamp.contentHash)).size).toBe(1);
  });

  test('no text holds more of an id number than its last four, not even where it serves as ticket number', () => {
    const idNumber = '990101200001010019';
    const given = station([...people(2), { name: '孙一', idNumber, ticketNo: `T${idNumber}` }], [['OOO', 'O__']]);
    const texts = signInTexts(sheet(given)).map(({ text }) => text);
    expect(texts).toContain('0019');
    expect(texts).toContain('T9901**********0019');
    const blank = station([{ name: '周二', idNumber: '', ticketNo: '22110' }], [['O']]);
    expect(sheet(blank).pages[0]?.rows).toMatchObject([{ ticketNo: '22110', idTail: '' }]);
    for (const text of texts) expect(text).not.toMatch(/990101\d{11}/);
  });

  test('a room without anybody has no page; when none is left there is nothing to print', () => {
    const given = station(people(2), [['OO'], ['OO']]);
    const model = sheet(given);
    expect(model.pages.map((page) => page.room)).toEqual(['第001考场']);
    const [, empty] = requestOf(given).rooms;
    const request = documentRequest.parse({ kind: 'sign-in-sheet', session: 'S1', rooms: [empty] });
    expect(signInSheet(given.state, request, madeAt, sha256)).toEqual({ ok: false, error: { kind: 'NothingToPrint' } });
    expect(signInSheet(given.state, requestOf(given, 'gone'), madeAt, sha256).ok).toBe(false);
    expect(signInSheet(testStation().state, requestOf(given), madeAt, sha256).ok).toBe(false);
  });

  test('a column that nobody has a word for is left out on all pages', () => {
    const keys = (candidates: readonly unknown[]) =>
      sheet(station(candidates, [['OO'], ['OO']])).columns.map(({ key }) => key);
    expect(keys(people(4))).not.toContain('className');
    const [first, ...others] = people(4);
    expect(keys([{ ...first, className: '软件1班' }, ...others])).toContain('className');
    expect(keys([{ name: '李一', ticketNo: '1' }])).toEqual([
      'index',
      'seat',
      'ticketNo',
      'name',
      'signature',
      'absent',
    ]);
  });

  test('the check code tells the content, not the time; a room keeps its own when another room changes', () => {
    const candidates = people(4);
    const before = station(candidates, [['OO'], ['OO']]);
    const codes = (model: SignInSheetModel) => model.pages.map(({ stamp }) => stamp.contentHash);
    const later = sheet(before, requestOf(before), madeAt + 3_600_000);
    expect(later.contentHash).toBe(sheet(before).contentHash);
    expect(later.pages[0]?.stamp.madeAt).toBe('制表时间 2022-11-17 10:30');
    expect(codes(later)).toEqual(codes(sheet(before)));

    const renamed = station([...candidates.slice(0, 3), { ...candidates[3], name: '改名' }], [['OO'], ['OO']]);
    expect(codes(sheet(renamed))[0]).toBe(codes(sheet(before))[0]);
    expect(codes(sheet(renamed))[1]).not.toBe(codes(sheet(before))[1]);
    const practical = sheet(before, requestOf(before, 'S2'));
    expect(practical.contentHash).not.toBe(later.contentHash);
  });

  test('arranging again makes a new plan version, which the stamp names', () => {
    const given = station(people(3), [['OOO']]);
    given.run({ type: 'ArrangeSeats', method: 'random', seed: '2', who: 'everyone' });
    expect(sheet(given)).toMatchObject({ planVersion: 2, pages: [{ stamp: { planVersion: '编排第2版' } }] });
  });
});
