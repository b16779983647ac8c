// What the journal costs: a check-in until it is answered, against a bare write and fdatasync of the same bytes in turn
// on the same disk, and opening a journal of 100,000 events.
import { mkdir, open, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { commitBytes } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import { encodeFileHeader, encodeRecord, encodeSeal, recordHeaderSize } from '#core/journal/record';
import { commandId, stationId, incarnationId } from '#core/kernel/ids';
import { commandSchema, type Command } from '#core/station/catalogue';
import { openJournal } from '#electron/journal/file-journal';
import { streamFileName } from '#electron/journal/stream-files';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import type { StationService } from '#electron/station-service';
import { busyDay } from '../support/busy-day';
import { median } from './statistics';
import { importRoster, people, room, samplePlan } from '../support/station';
import { inTempFolder } from '../support/temp-folder';

export const rows = () => inTempFolder(async (folder) => [...(await checkIns(folder)), ...(await opening(folder))]);

async function checkIns(folder: string) {
  const opened = await openStation(join(folder, 'exam'), platform);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { service } = opened.value;
  const raw = await open(join(folder, 'raw'), 'w');
  try {
    await prepare(service);
    let newest: Commit | undefined;
    service.onCommits(([commit]) => (newest = commit));
    const acknowledged: number[] = [];
    const bare: number[] = [];
    let at = 0;
    const candidates = [...service.state().seating.placeByCandidate.keys()];
    for (const [session, candidate] of ['S1', 'S2'].flatMap((id) => candidates.map((c) => [id, c]))) {
      acknowledged.push(await secondsOf(() => execute(service, { type: 'CheckInCandidate', session, candidate })));
      const size = recordHeaderSize + (newest ? commitBytes(newest).length : 0);
      const bytes = new Uint8Array(size).fill(120);
      bare.push(await secondsOf(() => writeAndSync(raw, bytes, at)));
      at += bytes.length;
    }
    const [ours, theirs] = [median(acknowledged), median(bare)];
    return [
      { name: 'check-in, acknowledged, p50 of 1,000', value: ours * 1000, unit: 'ms' },
      { name: 'bare write + fdatasync of the same bytes, p50', value: theirs * 1000, unit: 'ms' },
      { name: 'check-in as a multiple of the bare write', value: ours / theirs, unit: '×', goal: 1.5 },
    ];
  } finally {
    await raw.close();
    await service.close();
  }
}

async function prepare(service: StationService): Promise<void> {
  const grid = Array.from({ length: 20 }, () => 'O'.repeat(25));
  await execute(service, { type: 'FoundExam', plan: samplePlan });
  await execute(service, { type: 'AddRoom', plan: room('001', grid) });
  await execute(service, importRoster(people(500)));
  await execute(service, { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
}

async function execute(service: StationService, command: object): Promise<void> {
  const checked: Command = commandSchema.parse(command);
  const answer = await service.execute({
    id: commandId.parse(platform.newId()),
    operator: '监考员甲',
    command: checked,
  });
  if (!answer.ok) throw new Error(answer.error.kind);
}

async function writeAndSync(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  await file.write(bytes, 0, bytes.length, at);
  await file.datasync();
}

async function opening(folder: string) {
  const dir = join(folder, 'long');
  await mkdir(dir);
  const day = busyDay(100_000);
  const stream = { station: stationId.parse('S-TEST'), incarnation: incarnationId.parse('00000000000000aa') };
  const records = day.map((commit) =>
    encodeRecord({ seq: commit.seq, durable: commit.seq - 1, payload: commitBytes(commit) }),
  );
  const path = join(dir, streamFileName(stream));
  await writeFile(path, Buffer.concat([encodeFileHeader(stream), ...records, encodeSeal(day.length)]));
  const next = { dir, station: stream.station, incarnation: platform.newIncarnation(), sha256: platform.sha256 };
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    times.push(
      await secondsOf(async () => {
        const { commits, health } = await openJournal(next);
        if (commits.length !== day.length || health().kind !== 'good') throw new Error('not all was read');
      }),
    );
  }
  return [
    { name: 'open and verify 100,000 events, median of 3', value: median(times), unit: 's' },
    { name: 'their size on disk', value: (await stat(path)).size / 1e6, unit: 'MB' },
  ];
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
