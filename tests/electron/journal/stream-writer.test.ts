// What the writer does when the disk answers with an error, and that it syncs before it tells.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SealedCommit } from '#core/journal/chain';
import { scanStream } from '#core/journal/scan';
import { createStreamWriter } from '#electron/journal/stream-writer';
import { chainOf, nextInChain, sampleStream } from '../../support/chain';
import { diskError, failingDisk, type FailingDisk } from '../../support/failing-disk';
import { sha256 } from '../../support/station';
import { inTempFolder } from '../../support/temp-folder';

const onDisk = (
  use: (parts: { disk: FailingDisk; path: string; writer: ReturnType<typeof createStreamWriter> }) => Promise<void>,
) =>
  inTempFolder(async (dir) => {
    const disk = failingDisk();
    const path = join(dir, 'x.journal');
    await use({ disk, path, writer: createStreamWriter(path, sampleStream, disk.openFile) });
  });
const commits = chainOf(6) as readonly SealedCommit[] & { readonly 0: SealedCommit };
const failed = (reason: RegExp) => ({
  ok: false,
  error: { kind: 'JournalFailed', reason: expect.stringMatching(reason) },
});

test('a failed fdatasync fails the stream for good: never retried, never acknowledged', () =>
  onDisk(async ({ disk, path, writer }) => {
    expect(await writer.append(commits[0])).toMatchObject({ ok: true });
    disk.failing = { datasync: diskError('EIO') };
    const [second, third] = await Promise.all(commits.slice(1, 3).map((sealed) => writer.append(sealed)));
    expect([second, third]).toEqual([failed(/EIO/), failed(/EIO/)]);
    disk.failing = {};
    const calls = disk.calls.length;
    expect(await writer.append(commits[1]!)).toEqual(failed(/EIO/));
    const content = await readFile(path);
    await writer.close();
    expect(disk.calls.slice(calls)).toEqual([]); // not even at the close: what it holds is for the next start to judge
    expect(await readFile(path)).toEqual(content);
  }));

test('a write that fails for another reason than space fails the stream too', () =>
  onDisk(async ({ disk, writer }) => {
    disk.failing = { write: diskError('EIO') };
    expect(await writer.append(commits[0])).toEqual(failed(/EIO/));
    disk.failing = {};
    expect(await writer.append(commits[0])).toEqual(failed(/EIO/));
    await writer.close();
  }));

test('when even taking a refused write back fails, nothing is certain any more', () =>
  onDisk(async ({ disk, writer }) => {
    await writer.append(commits[0]);
    disk.failing = { write: diskError('ENOSPC'), truncate: diskError('EIO') };
    expect(await writer.append(commits[1]!)).toEqual(failed(/EIO/));
    disk.failing = {};
    expect(await writer.append(commits[1]!)).toEqual(failed(/EIO/));
    await writer.close();
  }));

test('a full disk is taken back durably, and refuses the whole batch and what waits behind it', () =>
  onDisk(async ({ disk, path, writer }) => {
    await writer.append(commits[0]);
    disk.failing = { write: diskError('ENOSPC') };
    const batch = await Promise.all(commits.slice(1, 4).map((sealed) => writer.append(sealed)));
    expect(batch.map((answer) => !answer.ok && answer.error.kind)).toEqual([
      'JournalFull',
      'JournalFull',
      'JournalFull',
    ]);
    expect(disk.calls.slice(-2)).toEqual(['truncate', 'datasync']);
    disk.failing = {};
    expect(await writer.append(commits[1]!)).toMatchObject({ ok: true });
    await writer.close();
    expect(scanStream(await readFile(path), sha256)).toMatchObject({
      commits: [{ seq: 1 }, { seq: 2 }],
      verdict: { kind: 'clean' },
      sealed: true,
    });
  }));

test('nobody is told before the sync: while it runs, what arrives waits and shares the next one', () =>
  onDisk(async ({ disk, writer }) => {
    const told: number[] = [];
    const appends = commits.map(async (sealed) => {
      const answer = await writer.append(sealed);
      if (answer.ok) told.push(disk.calls.filter((call) => call === 'datasync').length);
    });
    await Promise.all(appends);
    expect(told).toEqual([1, 1, 1, 1, 1, 1]); // one group, one sync
    await writer.append(nextInChain(commits.at(-1) ?? null));
    expect(disk.calls.filter((call) => call === 'datasync')).toHaveLength(2);
    await writer.close();
  }));

test('a seal that does not fit on a full disk is left out, and the stream is whole without it', () =>
  onDisk(async ({ disk, path, writer }) => {
    await writer.append(commits[0]);
    disk.failing = { write: diskError('ENOSPC') };
    await writer.close();
    expect(scanStream(await readFile(path), sha256)).toMatchObject({ commits: [{ seq: 1 }], sealed: false });
  }));
