import { expect, test } from 'vitest';
import { commitBytes, hashOf, sealCommit } from '#core/journal/chain';
import { commitBody } from '#core/journal/commit';
import { crc32 } from '#core/journal/crc32';
import {
  decodeFileHeader,
  decodeRecord,
  encodeFileHeader,
  encodeRecord,
  encodeSeal,
  fileHeaderSize,
  maxPayload,
} from '#core/journal/record';
import { scanStream } from '#core/journal/scan';
import { chainOf, sampleStream } from '../../support/chain';
import { fileOf } from '../../support/journal-file';
import { sha256 } from '../../support/station';

const text = (value: string) => new TextEncoder().encode(value);

test('CRC-32 is the one of IEEE 802.3', () => {
  expect(crc32(text('123456789'))).toBe(0xcbf43926);
  expect(crc32(text('6789'), crc32(text('12345')))).toBe(0xcbf43926);
});

test('the header names its stream, also when the names are as long as they may be', () => {
  for (const station of ['S', 'S'.repeat(32)]) {
    const stream = { ...sampleStream, station: station as typeof sampleStream.station };
    expect(decodeFileHeader(encodeFileHeader(stream))).toEqual(stream);
  }
});

test('a record keeps its numbers and its payload', () => {
  const bytes = encodeRecord({ seq: 7, durable: 5, payload: text('{"名":"𬭎"}') });
  expect(decodeRecord(bytes, 0)).toMatchObject({
    kind: 'commit',
    frame: { seq: 7, durable: 5, payload: text('{"名":"𬭎"}') },
    end: bytes.length,
  });
  expect(decodeRecord(encodeSeal(9), 0)).toMatchObject({ kind: 'seal', frame: { seq: 9, durable: 9 } });
});

test('a commit that no reader would take for one is not written', () => {
  expect(() => encodeRecord({ seq: 1, durable: 0, payload: new Uint8Array(maxPayload + 1) })).toThrow('too large');
});

test('a newer container or a newer kind of record is told from damage, and nothing after it is guessed at', () => {
  const chain = chainOf(2);
  const newerKind = fileOf(chain);
  const second = newerKind.length - encodeRecord({ seq: 2, durable: 1, payload: chain[1]!.bytes }).length;
  newerKind[second + 5] = 2;
  rechecksum(newerKind.subarray(second), 20);
  expect(scanStream(newerKind, sha256)).toMatchObject({
    commits: [{ seq: 1 }],
    verdict: { kind: 'damage', at: second, damage: 'newer-version' },
  });

  const newerFile = fileOf(chain);
  newerFile[8] = 2;
  new DataView(newerFile.buffer).setUint32(60, crc32(newerFile.subarray(0, 60)), true);
  expect(scanStream(newerFile, sha256).verdict).toEqual({ kind: 'damage', at: 0, damage: 'newer-version' });
});

test('a record that is sound but does not belong there is told by name', () => {
  const [one, two, three] = chainOf(3);
  const other = chainOf(2, { stream: { ...sampleStream, station: 'S-OTHER' as typeof sampleStream.station } });
  const stranger = chainOf(1, { prev: three!.commit.hash })[0]!; // seq 1 with another hash than `one`
  const kindOf = (file: Uint8Array) => scanStream(file, sha256).verdict;
  expect(kindOf(fileOf([one!, three!]))).toMatchObject({ damage: 'sequence' });
  expect(kindOf(fileOf([stranger, two!]))).toMatchObject({ damage: 'chain' });
  expect(kindOf(fileOf([other[0]!]))).toMatchObject({ damage: 'content' });
  const noJson = { commit: one!.commit, bytes: text('{"half":') };
  expect(kindOf(fileOf([noJson]))).toMatchObject({ damage: 'content' });
  const afterSeal = Buffer.concat([fileOf([one!]), encodeSeal(1), fileOf([two!]).subarray(fileHeaderSize)]);
  expect(kindOf(afterSeal)).toMatchObject({ damage: 'sequence' });
  expect(kindOf(Buffer.concat([fileOf([one!]), encodeSeal(2)]))).toMatchObject({ damage: 'sequence' });
});

test('members of the envelope that this program does not know are passed on with the hash they were written with', () => {
  const [{ commit }] = chainOf(1) as [ReturnType<typeof chainOf>[number]];
  const { hash: _hash, ...body } = commit;
  const newer = {
    ...body,
    sig: 'ab12',
    cause: { ...body.cause, device: 'scanner' },
    events: body.events.map((event) => ({
      ...event,
      sig: 'cd34',
      data: { __proto__x: 1, new: [null, { deep: true }] },
    })),
  };
  const bytes = sealCommit(newer, sha256).bytes;
  const read = commitBody.parse(JSON.parse(new TextDecoder().decode(bytes)));
  expect(commitBytes(read)).toEqual(bytes);
  const { commits } = scanStream(fileOf([{ commit, bytes }]), sha256);
  expect(commits[0]?.hash).toBe(hashOf(bytes, sha256));
  expect(commitBytes(commits[0]!)).toEqual(bytes);
});

function rechecksum(record: Uint8Array, at: number): void {
  const sum = crc32(record.subarray(at + 4), crc32(record.subarray(0, at)));
  new DataView(record.buffer, record.byteOffset).setUint32(at, sum, true);
}
