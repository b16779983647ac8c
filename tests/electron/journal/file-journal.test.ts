// The journal on a real disk: the suite that every journal passes, and what it does with files that were cut or damaged.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeSeal, fileHeaderSize } from '#core/journal/record';
import { incarnationId } from '#core/kernel/ids';
import { seededRandom } from '#core/kernel/random';
import { openJournal } from '#electron/journal/file-journal';
import { streamFileName } from '#electron/journal/stream-files';
import { chainOf, nextInChain, sampleStream } from '../../support/chain';
import { journalConformance } from '../../support/journal-conformance';
import { fileOf } from '../../support/journal-file';
import { sha256 } from '../../support/station';
import { inTempFolder } from '../../support/temp-folder';

const later = { ...sampleStream, incarnation: incarnationId.parse('00000000000000bb') };
const latest = { ...sampleStream, incarnation: incarnationId.parse('00000000000000cc') };
const open = (dir: string, stream = later) => openJournal({ dir, ...stream, sha256 });
const sampleName = streamFileName(sampleStream);

journalConformance((use) =>
  inTempFolder(async (dir) => {
    const { journal } = await open(dir, sampleStream);
    await use({ journal, stored: async () => (await open(dir)).commits });
  }),
);

test('a start that decides nothing leaves no file; one that did is closed with a seal and no zeros', () =>
  inTempFolder(async (dir) => {
    await (await open(dir)).journal.close();
    expect(await readdir(dir)).toEqual([]);
    const chain = chainOf(3);
    const { journal } = await open(dir, sampleStream);
    for (const sealed of chain) await journal.append(sealed);
    await journal.close();
    expect(await readFile(join(dir, sampleName))).toEqual(Buffer.concat([fileOf(chain), encodeSeal(3)]));
  }));

test(
  'every prefix of a file: the torn end is set aside byte for byte, told once, and the journal goes on',
  () =>
    inTempFolder(async (root) => {
      const chain = chainOf(2);
      const whole = fileOf(chain);
      const firstEnd = fileOf(chain.slice(0, 1)).length;
      for (let size = 0; size <= whole.length; size++) {
        const dir = join(root, String(size));
        await mkdir(dir);
        await writeFile(join(dir, sampleName), whole.subarray(0, size));
        const opened = await open(dir);
        const kept = size === whole.length ? 2 : size >= firstEnd ? 1 : 0;
        const from = [size < fileHeaderSize ? 0 : fileHeaderSize, firstEnd, whole.length][kept] ?? 0;
        expect(opened.commits).toEqual(chain.slice(0, kept).map(({ commit }) => commit));
        const told = meaningful(whole.subarray(from, size));
        expect(opened.health()).toEqual(told > 0 ? { kind: 'torn-tail-cut', bytes: told } : { kind: 'good' });
        const aside = join(dir, 'quarantine', `${sampleName}-${from}`);
        expect(told > 0 ? await readFile(aside) : null).toEqual(
          told > 0 ? Buffer.from(whole.subarray(from, from + told)) : null,
        );
        if (size % 16 > 0 && size !== firstEnd && size !== whole.length) {
          await rm(dir, { recursive: true }); // going on costs a sync of a new file: tried at every sixteenth
          continue;
        }
        const next = nextInChain(null, later, chain[kept - 1]?.commit.hash ?? null);
        expect((await opened.journal.append(next)).ok).toBe(true);
        await opened.journal.close();
        const again = await open(dir, latest);
        expect(again.health()).toEqual({ kind: 'good' });
        expect(again.commits).toEqual([...chain.slice(0, kept), next].map(({ commit }) => commit));
        await rm(dir, { recursive: true });
      }
    }),
  60_000,
);

test(
  'a flip in any byte of acknowledged data opens read-only, says so, refuses, and touches nothing',
  () =>
    inTempFolder(async (dir) => {
      const random = seededRandom('file flips');
      const chain = chainOf(3);
      const whole = Buffer.concat([fileOf(chain), encodeSeal(3)]);
      const path = join(dir, sampleName);
      for (let at = 0; at < whole.length - encodeSeal(3).length; at++) {
        const flipped = Buffer.from(whole);
        flipped[at]! ^= 1 << random(8);
        await writeFile(path, flipped);
        const { journal, commits, health } = await open(dir);
        expect(health()).toMatchObject({ kind: 'read-only', stream: sampleName });
        expect(commits).toEqual(chain.slice(0, commits.length).map(({ commit }) => commit));
        expect(await journal.append(nextInChain(null, later))).toEqual({
          ok: false,
          error: { kind: 'JournalReadOnly' },
        });
        await journal.close();
        expect(await readFile(path)).toEqual(flipped);
        expect(await readdir(dir)).toEqual([sampleName]);
      }
    }),
  60_000,
);

test('a later start proves that the end of an earlier stream was acknowledged, sealed or not', () =>
  inTempFolder(async (dir) => {
    const chain = chainOf(3);
    const [next] = chainOf(1, { stream: later, prev: chain[2]!.commit.hash });
    await writeFile(join(dir, streamFileName(later)), fileOf([next!], undefined, later));
    for (const earlier of [fileOf(chain).subarray(0, -5), fileOf(chain.slice(0, 2))]) {
      await writeFile(join(dir, sampleName), earlier);
      const { health, journal } = await open(dir, latest);
      expect(health()).toMatchObject({ kind: 'read-only', reason: 'predecessor-missing' });
      await journal.close();
      expect(await readFile(join(dir, sampleName))).toEqual(Buffer.from(earlier));
    }
    await rm(join(dir, sampleName));
    expect((await open(dir, latest)).health()).toMatchObject({ kind: 'read-only', reason: 'predecessor-missing' });
    await writeFile(join(dir, sampleName), fileOf(chain));
    expect((await open(dir, latest)).health()).toEqual({ kind: 'good' });
  }));

test('what was found after a crash is sealed, so that later damage to it is no torn tail', () =>
  inTempFolder(async (dir) => {
    const chain = chainOf(2);
    const path = join(dir, sampleName);
    await writeFile(path, Buffer.concat([fileOf(chain), Buffer.alloc(1 << 20)])); // killed: never closed
    expect((await open(dir)).health()).toEqual({ kind: 'good' });
    const sealed = await readFile(path);
    expect(sealed).toEqual(Buffer.concat([fileOf(chain), encodeSeal(2)]));
    sealed[sealed.length - encodeSeal(2).length - 2]! ^= 1;
    await writeFile(path, sealed);
    expect((await open(dir)).health()).toMatchObject({ kind: 'read-only', reason: 'record' });
  }));

test('a file under another name than its stream is not taken for one', () =>
  inTempFolder(async (dir) => {
    await writeFile(join(dir, sampleName), fileOf(chainOf(2)));
    await writeFile(join(dir, 'copy.journal'), fileOf(chainOf(1)));
    const { commits, health } = await open(dir);
    expect(health()).toMatchObject({ kind: 'read-only', stream: 'copy.journal', reason: 'misnamed' });
    expect(commits).toHaveLength(2);
  }));

test('a damaged header is damage, even when every record is whole', () =>
  inTempFolder(async (dir) => {
    const bytes = fileOf(chainOf(2));
    bytes.fill(0, 0, fileHeaderSize);
    await writeFile(join(dir, sampleName), bytes);
    expect((await open(dir)).health()).toMatchObject({ kind: 'read-only', reason: 'header' });
  }));

/** Up to the last byte that is not zero: trailing zeros can't be told from the space filled ahead. */
function meaningful(bytes: Uint8Array): number {
  let size = bytes.length;
  while (size > 0 && bytes[size - 1] === 0) size--;
  return size;
}
