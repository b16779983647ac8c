// Takes a workbook's zip apart with every limit kept: too much inside (by its directory, or really) is refused before it
// costs memory, and so is a directory that lies. Pictures and other parts that hold no cells are never unpacked.
import { constants, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '#core/kernel/result';
import type { BookFault } from '#core/roster/table';
import { fileLimits } from './limits';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  readonly dataAt: number;
}

const holdsCells = /(\.(xml|rels|bin)|^mimetype)$/i;
const directoryEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const tooLarge: BookFault = {
  code: 'unreadable-file',
  reason: { kind: 'unpacks-too-large', limit: fileLimits.unpackedBytes },
};
const damaged = (detail: string): BookFault => ({ code: 'unreadable-file', reason: { kind: 'damaged', detail } });

export function unzip(bytes: Buffer): Result<readonly ZipPart[], BookFault> {
  const entries = readDirectory(bytes)?.filter(({ name }) => holdsCells.test(name));
  if (!entries) return err(damaged('zip directory'));
  if (entries.some(({ locked }) => locked)) return err({ code: 'encrypted-file' });
  const declared = entries.reduce((total, entry) => total + entry.declaredBytes, 0);
  if (entries.length > fileLimits.zipEntries || declared > fileLimits.unpackedBytes) return err(tooLarge);
  const parts: ZipPart[] = [];
  let left: number = fileLimits.unpackedBytes;
  for (const entry of entries) {
    const part = unpack(bytes, entry, left);
    if (!part.ok) return part;
    parts.push({ name: entry.name, bytes: part.value });
    left -= part.value.length;
  }
  return ok(parts);
}

/** null when the directory is missing or points outside the file. */
function readDirectory(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(directoryEnd);
  if (end < 0 || end + 22 > bytes.length) return null;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const [declaredBytes, packedBytes, local] = sizesAndPlace(bytes, at);
    if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localHeader) return null;
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packedBytes,
      declaredBytes,
      dataAt: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacked size, packed size, place of the local header: 32 bits, or 64 in an extra field (Java writers do so always). */
function sizesAndPlace(bytes: Buffer, at: number): readonly [number, number, number] {
  const long = zip64Field(bytes, at + 46 + bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30));
  let used = 0;
  const read = (place: number): number => {
    const short = bytes.readUInt32LE(place);
    if (short !== 0xffffffff || used + 8 > long.length) return short;
    used += 8;
    return Number(long.readBigUInt64LE(used - 8));
  };
  return [read(at + 24), read(at + 20), read(at + 42)];
}

function zip64Field(bytes: Buffer, start: number, length: number): Buffer {
  const extra = bytes.subarray(start, start + length);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

function unpack(bytes: Buffer, entry: Entry, allowed: number): Result<Buffer, BookFault> {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes);
  if (entry.method === 0) return packed.length <= allowed ? ok(packed) : err(tooLarge);
  if (entry.method !== 8) return err(damaged(`${entry.name}: zip method ${entry.method}`));
  try {
    const maxOutputLength = Math.max(1, Math.min(allowed, entry.declaredBytes + 1));
    const unpacked = inflateRawSync(packed, { maxOutputLength, finishFlush: constants.Z_FINISH });
    return unpacked.length === entry.declaredBytes ? ok(unpacked) : err(damaged(`${entry.name}: size`));
  } catch (error) {
    if (error instanceof RangeError)
      return err(allowed > entry.declaredBytes ? damaged(`${entry.name}: size`) : tooLarge);
    return err(damaged(entry.name));
  }
}
