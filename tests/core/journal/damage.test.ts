// What a scan makes of files that were cut, torn or damaged. The files are small so that every byte can be tried.
import { expect, test } from 'vitest';
import type { Commit } from '#core/journal/commit';
import { encodeSeal } from '#core/journal/record';
import { seededRandom } from '#core/kernel/random';
import { scanStream, type Scan } from '#core/journal/scan';
import { chainOf } from '../../support/chain';
import { fileOf } from '../../support/journal-file';
import { sha256 } from '../../support/station';

const chain = chainOf(4);
const commits = chain.map(({ commit }) => commit);
const file = fileOf(chain);
/** Where each record ends: `ends[n]` is the size of a file with n commits. */
const ends = [0, 1, 2, 3, 4].map((count) => fileOf(chain.slice(0, count)).length);
const sealed = Buffer.concat([file, encodeSeal(chain.length)]);
const withZeros = (bytes: Uint8Array) => Buffer.concat([bytes, new Uint8Array(96)]);

/** Never other data than was written: a scan gives the first commits, by the hash of their bytes, or fewer. */
function expectPrefix(scan: Scan): void {
  expect(hashes(scan.commits)).toBe(hashes(commits.slice(0, scan.commits.length)));
}
const hashes = (list: readonly Commit[]): string => list.map(({ hash }) => hash).join();

test('every prefix of a file is a clean end or a torn tail, and holds every whole record', () => {
  for (const whole of [file, sealed]) {
    for (let size = 0; size <= whole.length; size++) {
      for (const cut of [whole.subarray(0, size), withZeros(whole.subarray(0, size))]) {
        const scan = scanStream(cut, sha256);
        expectPrefix(scan);
        expect(scan.commits.length).toBe(ends.filter((end) => end <= size).length - (size < ends[0]! ? 0 : 1));
        // A cut inside trailing zeros of the checksum is no cut: the zeros that follow complete it.
        const isWhole = size > 0 && (ends.includes(size) || size === sealed.length);
        const verdicts = isWhole ? ['clean'] : cut.length === size ? ['torn-tail'] : ['torn-tail', 'clean'];
        expect(verdicts).toContain(scan.verdict.kind);
      }
    }
  }
});

test('every flipped bit is noticed, and never changes what is read', () => {
  for (const whole of [withZeros(file), withZeros(sealed)]) {
    const provenEnd = whole.length === withZeros(sealed).length ? ends[4]! : ends[3]!;
    for (let at = 0; at < whole.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = new Uint8Array(whole);
        flipped[at]! ^= 1 << bit;
        const scan = scanStream(flipped, sha256);
        expectPrefix(scan);
        // What a later record proves to have been acknowledged is damage; what nothing proves is a torn tail.
        expect(scan.verdict.kind).toBe(at < provenEnd ? 'damage' : 'torn-tail');
        expect(scan.commits.length).toBe(ends.filter((end) => end <= at).length - (at < ends[0]! ? 0 : 1));
      }
    }
  }
});

test('several flipped bits in one byte, and bursts over some bytes, are noticed too', () => {
  const random = seededRandom('bursts');
  for (let turn = 0; turn < 4000; turn++) {
    const damaged = new Uint8Array(withZeros(sealed));
    const at = random(ends[4]!);
    for (let i = at; i < Math.min(at + 1 + random(12), ends[4]!); i++) damaged[i]! ^= 1 + random(255);
    const scan = scanStream(damaged, sha256);
    expectPrefix(scan);
    expect(scan.verdict).toMatchObject({ kind: 'damage' });
  }
});

test('a batch that was torn in any way is never taken for damage, and costs only itself', () => {
  const random = seededRandom('torn batches');
  const batch = chainOf(6);
  const whole = fileOf(batch, (seq) => (seq <= 2 ? seq - 1 : 2)); // 3 to 6 were written together
  const start = fileOf(batch.slice(0, 2)).length;
  for (let turn = 0; turn < 3000; turn++) {
    const torn = new Uint8Array(whole);
    const sector = 1 + random(200);
    for (let at = start; at < torn.length; at += sector) if (random(2) === 0) torn.fill(0, at, at + sector);
    const scan = scanStream(torn, sha256);
    expect(hashes(scan.commits.slice(0, 2))).toBe(hashes(batch.slice(0, 2).map(({ commit }) => commit)));
    expect(scan.verdict.kind).not.toBe('damage');
  }
});

test('a lost record in the middle is damage as soon as a later one tells that it was durable', () => {
  const holed = new Uint8Array(file);
  holed.fill(0, ends[1], ends[2]);
  expect(scanStream(holed, sha256)).toMatchObject({ commits: [{ seq: 1 }], verdict: { kind: 'damage', at: ends[1] } });
});

test('a seal tells damage to the last batch of a closed stream from a torn write', () => {
  const broken = (whole: Uint8Array) => {
    const bytes = new Uint8Array(whole);
    bytes[ends[4]! - 3]! ^= 0xff;
    return scanStream(bytes, sha256).verdict.kind;
  };
  expect(broken(file)).toBe('torn-tail');
  expect(broken(sealed)).toBe('damage');
});
