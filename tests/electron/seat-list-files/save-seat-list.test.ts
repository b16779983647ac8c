// The published plan as a real file, read back by the very reader that seat lists come in through; the journal in memory.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeatListExport, SeatListFormat } from '#core/bridge/contract';
import { createMemoryJournal } from '#core/journal/memory-journal';
import { commandId, incarnationId, stationId } from '#core/kernel/ids';
import { readSeatList } from '#core/seating/seat-list/read-seat-list';
import { baseOf } from '#core/seating/seating';
import { commandSchema } from '#core/station/catalogue';
import { seatingGround } from '#core/station/seating-ground';
import { readBook } from '#electron/roster-files/read-book';
import { saveSeatList } from '#electron/seat-list-files/save-seat-list';
import { createStationService, type StationService } from '#electron/station-service';
import { importRoster, morning, people, room, samplePlan, sha256 } from '../../support/station';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seat-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

let ids = 0;
const newId = (): string => `id-${++ids}`;
let service: StationService;

async function run(command: unknown): Promise<void> {
  const wish = { id: commandId.parse(newId()), operator: '技术主管', command: commandSchema.parse(command) };
  const answer = await service.execute(wish);
  if (!answer.ok) throw new Error(answer.error.kind);
}
const publish = () => run({ type: 'PublishPlan', base: baseOf(service.state().seating), unseated: 0 });

beforeEach(async () => {
  service = createStationService({
    journal: createMemoryJournal(),
    commits: [],
    station: stationId.parse('S-TEST'),
    incarnation: incarnationId.parse('00000000000000aa'),
    readClock: () => ({ wall: morning, offset: null }),
    newId,
    sha256,
    onDefect: (defect) => {
      throw defect;
    },
  });
  await run({ type: 'FoundExam', plan: samplePlan });
  await run({ type: 'AddRoom', plan: room('001', ['OOO', 'OOR']) });
  await run(importRoster(people(5).map((person, i) => (i === 0 ? { ...person, name: '=1+1，"引号"' } : person))));
  await run({ type: 'ArrangeSeats', method: 'random', seed: 's', who: 'everyone' });
});

const asked = (format: SeatListFormat, how: SeatListExport['ids'] = { kind: 'masked' }): SeatListExport => ({
  what: 'seat-list',
  format,
  ids: how,
  operator: '技术主管',
});
const save = (name: string, request: SeatListExport) => saveSeatList(request, join(folder, name), { service, newId });

describe.each(['xlsx', 'csv'] as const)('%s', (format) => {
  test('read back it is the plan, every cell as it was; the journal says that it left', async () => {
    await publish();
    const saved = await save(`plan.${format}`, asked(format));
    expect(saved).toEqual({ ok: true, value: { fileName: `plan.${format}`, folder, rows: 5, planVersion: 1 } });
    const book = readBook(`plan.${format}`, await readFile(join(folder, `plan.${format}`)));
    if (!book.ok) throw new Error(book.error.code);
    const sheet = book.value.sheets[0];
    expect(sheet?.rows[0]).toEqual(['准考证号', '姓名', '证件类型', '证件号码', '级别', '考场号', '座位号', '机位号']);
    expect(sheet?.rows[1]?.[0]).toMatch(/^2211010\d{5}$/);
    expect(sheet?.rows[1]?.slice(5)).toEqual(['001', '01', '01']);
    const other = sheet?.rows.flat().find((cell) => typeof cell === 'string' && cell.includes('引号'));
    expect(other).toMatch(/^'?=1\+1，"引号"$/);
    expect(service.commitsSince({}).at(-1)?.events[0]).toMatchObject({
      type: 'SeatListExported',
      by: '技术主管',
      data: { planVersion: 1, rows: 5, ids: { kind: 'masked' } },
    });
  });

  test('whole id numbers come with their reason in the journal', async () => {
    await publish();
    await save(`full.${format}`, asked(format, { kind: 'full', reason: '上报平台' }));
    const book = readBook('x', await readFile(join(folder, `full.${format}`)));
    if (!book.ok) throw new Error(book.error.code);
    const idNumbers = book.value.sheets[0]?.rows.slice(1).map((row) => row[3]);
    expect(idNumbers?.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `99010120000101000${n}`));
    expect(service.commitsSince({}).at(-1)?.events[0]).toMatchObject({
      data: { ids: { kind: 'full', reason: '上报平台' } },
    });
  });
});

test('read back in as a seat list it is the same plan', async () => {
  await run(importRoster(people(5), '02'));
  await publish();
  await save('again.csv', asked('csv'));
  const book = readBook('again.csv', await readFile(join(folder, 'again.csv')));
  if (!book.ok) throw new Error(book.error.code);
  const reading = readSeatList(book.value, seatingGround(service.state()));
  expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(new Map(reading.command?.seats)).toEqual(new Map(service.state().seating.placeByCandidate));
});

test('a draft is not saved, a folder that is not there is told, and neither is in the journal', async () => {
  const before = service.commitsSince({}).length;
  expect(await save('draft.csv', asked('csv'))).toEqual({
    ok: false,
    error: { kind: 'NotPublished', draftVersion: 1 },
  });
  await publish();
  expect(await save('gone/plan.csv', asked('csv'))).toMatchObject({
    error: { kind: 'FileNotWritten', fileName: 'plan.csv', detail: 'ENOENT' },
  });
  expect(service.commitsSince({})).toHaveLength(before + 1);
});
