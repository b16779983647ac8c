// The bytes of a journal file: a header that names the stream, then one framed record a commit. All numbers little-endian.
// A record also says which sequence was already durable when it was written: so a reader can tell a torn batch at the
// end (nobody was told it was saved) from damage to something that was acknowledged. A seal, written when a stream is
// closed or recovered, says that of the last batch too; nothing follows a seal.
import { z } from 'zod';
import { incarnationId, stationId, type IncarnationId, type StationId } from '#core/kernel/ids';
import { crc32 } from './crc32';

export const containerVersion = 1;
export const fileHeaderSize = 64;
export const recordHeaderSize = 24;
/** A roster of 20,000 people stays below; a longer length field is damage, not data. */
export const maxPayload = 64 * 1024 * 1024;

const fileMagic = [0x50, 0x53, 0x4a, 0x52, 0x4e, 0x4c, 0x0d, 0x0a]; // "PSJRNL\r\n"
export const recordMagic = 0x4352_5350; // "PSRC"
/** What a record is. Other values are kept for AES-256-GCM per record, which older readers must not guess at. */
const commitKind = 0; // the payload is a commit in plain JSON
const sealKind = 1; // no payload; `seq` and `durable` are the number of commits in the stream

export interface StreamName {
  readonly station: StationId;
  readonly incarnation: IncarnationId;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeFileHeader({ station, incarnation }: StreamName): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fileHeaderSize);
  bytes.set(fileMagic, 0);
  bytes[8] = containerVersion;
  bytes.set(encoder.encode(station), 12); // at most 32 bytes
  bytes.set(encoder.encode(incarnation), 44); // 16 bytes
  new DataView(bytes.buffer).setUint32(60, crc32(bytes.subarray(0, 60)), true);
  return bytes;
}

const streamName = z.object({ station: stationId, incarnation: incarnationId });

/** `newer` for a container of a later version, `null` when it is no header of ours. */
export function decodeFileHeader(bytes: Uint8Array): StreamName | 'newer' | null {
  if (bytes.length < fileHeaderSize) return null;
  if (!fileMagic.every((byte, i) => bytes[i] === byte)) return null;
  if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(60, true) !== crc32(bytes.subarray(0, 60))) return null;
  if (bytes[8] !== containerVersion) return 'newer';
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to)).replace(/\0+$/, '');
  const name = streamName.safeParse({ station: text(12, 44), incarnation: text(44, 60) });
  return name.success ? name.data : null;
}

export interface RecordFrame {
  readonly seq: number;
  /** The highest sequence that was durable when this record was written. */
  readonly durable: number;
  readonly payload: Uint8Array;
}

export const encodeRecord = (frame: RecordFrame): Uint8Array<ArrayBuffer> => encode(commitKind, frame);

/** The last record of a stream: all its `commits` are durable and no more will come. */
export const encodeSeal = (commits: number): Uint8Array<ArrayBuffer> =>
  encode(sealKind, { seq: commits, durable: commits, payload: new Uint8Array() });

function encode(kind: number, { seq, durable, payload }: RecordFrame): Uint8Array<ArrayBuffer> {
  // A reader would take it for damage, so it must never be written.
  if (payload.length > maxPayload) throw new Error(`a commit of ${payload.length} bytes is too large for the journal`);
  const bytes = new Uint8Array(recordHeaderSize + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, recordMagic, true);
  view.setUint8(4, containerVersion);
  view.setUint8(5, kind);
  view.setUint32(8, payload.length, true);
  view.setUint32(12, seq, true);
  view.setUint32(16, durable, true);
  bytes.set(payload, recordHeaderSize);
  view.setUint32(20, recordChecksum(bytes), true);
  return bytes;
}

export type FrameVerdict =
  | { readonly kind: 'commit' | 'seal'; readonly frame: RecordFrame; readonly end: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** Reads the record at `at`. `newer`: sound, but of a version or a kind that this reader does not know. */
export function decodeRecord(file: Uint8Array, at: number): FrameVerdict {
  if (file.length - at < recordHeaderSize) return { kind: 'broken' };
  const view = new DataView(file.buffer, file.byteOffset + at);
  const length = view.getUint32(8, true);
  const end = at + recordHeaderSize + length;
  if (view.getUint32(0, true) !== recordMagic || length > maxPayload || end > file.length) return { kind: 'broken' };
  if (view.getUint32(20, true) !== recordChecksum(file.subarray(at, end))) return { kind: 'broken' };
  const kind = view.getUint8(5);
  if (view.getUint8(4) !== containerVersion || kind > sealKind) return { kind: 'newer' };
  const frame = {
    seq: view.getUint32(12, true),
    durable: view.getUint32(16, true),
    payload: file.subarray(at + recordHeaderSize, end),
  };
  return { kind: kind === sealKind ? 'seal' : 'commit', frame, end };
}

/** Over the whole record except the four bytes that hold the checksum. */
const recordChecksum = (record: Uint8Array): number =>
  crc32(record.subarray(recordHeaderSize), crc32(record.subarray(0, 20)));
