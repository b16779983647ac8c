// A file of rooms says all there is to say: saved and read again, through real bytes, the same rooms come out.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomFileFormat } from '#core/bridge/contract';
import { roomFileProblemText } from '#core/room/files/file-words';
import { readRooms, type RoomFileReading } from '#core/room/files/read-rooms';
import { noRooms, type RoomPlan, type RoomState } from '#core/room/room';
import { mostJsonBytes, readRoomFile } from '#electron/room-files/read-room-file';
import { roomFileBytes } from '#electron/room-files/room-file-bytes';
import { readRosterFile } from '#electron/roster-files/read-in-worker';
import { roomPlans } from '../../support/room-plans';
import { room, testStation } from '../../support/station';
import { bundleRosterWorker } from '../roster-files/bundle-roster-worker';

let worker = '';
let folder = '';
beforeAll(async () => {
  worker = await bundleRosterWorker();
  folder = await mkdtemp(join(tmpdir(), 'room-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const inWorker: typeof readRosterFile = (source, limits) => readRosterFile(source, limits, worker);

async function readBytes(name: string, bytes: Uint8Array, known: RoomState = noRooms): Promise<RoomFileReading> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const file = await readRoomFile({ name, path }, inWorker);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const reading = readRooms(file.value.content, known, 10);
  if (!reading.ok) throw new Error(reading.error.kind);
  return reading.value;
}

function stationWith(plans: readonly RoomPlan[]): RoomState {
  const station = testStation();
  for (const plan of plans) station.run({ type: 'AddRoom', plan });
  return station.state.rooms;
}

describe.each(['xlsx', 'csv', 'json'] as const)('%s', (format: RoomFileFormat) => {
  test.each(['a', 'b', 'c', 'd', 'e', 'f'])('rooms of seed %s come back as they were', async (seed) => {
    const plans = roomPlans(seed, 12);
    const reading = await readBytes(`rooms-${seed}.${format}`, roomFileBytes(plans, format));
    expect(
      reading.rooms.flatMap(({ problems }) => problems.map((problem) => roomFileProblemText(problem, 'zh'))),
    ).toEqual([]);
    expect(reading.rooms.map(({ plan }) => plan)).toEqual(plans);
    expect([reading.problems, reading.ignoredColumns]).toEqual([[], []]);
  });

  test('over rooms that differ in everything, what the file says wins', async () => {
    const numbers = roomPlans('before', 6).map(({ no }) => no);
    const plans = roomPlans('after', 6).map((plan, i) => ({ ...plan, no: numbers[i] ?? plan.no }));
    const reading = await readBytes(
      `over.${format}`,
      roomFileBytes(plans, format),
      stationWith(roomPlans('before', 6)),
    );
    expect(reading.rooms.map(({ plan }) => plan)).toEqual(plans);
  });
});

test('a workbook that Excel saved with a number for 001 still means room 001', async () => {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const rows = [
    ['考场号', '考场名称', '行数', '列数'],
    [1, '甲', 2, 3],
    [2, '乙', 2, 3],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '考场');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
  const reading = await readBytes('numbers.xlsx', bytes, stationWith([room('02', ['OO'])]));
  expect(reading.rooms.map(({ no, problems }) => [no, problems.map(({ kind }) => kind)])).toEqual([
    ['001', ['ZerosRestored']],
    ['02', ['ZerosRestored']],
  ]);
});

describe('a file that can’t be read is told', () => {
  test.each([
    ['gone.json', null, 'not-opened'],
    ['empty.json', Buffer.alloc(0), 'empty-file'],
    ['large.json', Buffer.alloc(mostJsonBytes + 10, 0x20), 'file-too-large'],
    ['picture.json', Buffer.from([0x89, 0x50, 0, 0, 1, 2]), 'unknown-format'],
    ['renamed.xlsx', Buffer.from('考场号,名称\n001,甲\n'), 'renamed-text'],
  ])('%s', async (name, bytes, reason) => {
    const path = join(folder, name);
    if (bytes) await writeFile(path, bytes);
    const file = await readRoomFile({ name, path }, inWorker);
    expect(JSON.stringify(file)).toContain(reason);
    expect(file.ok).toBe(false);
  });
});
