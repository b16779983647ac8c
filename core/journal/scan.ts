// From the bytes of a journal file to its commits and a verdict on its end. Pure: it never repairs, it only tells.
import { hashOf, type Sha256 } from './chain';
import { commitBody, type Commit } from './commit';
import {
  decodeFileHeader,
  decodeRecord,
  fileHeaderSize,
  recordHeaderSize,
  recordMagic,
  type RecordFrame,
  type StreamName,
} from './record';

export type DamageKind =
  /** The file does not begin with a header of ours. */
  | 'header'
  /** A record that was acknowledged is unreadable. */
  | 'record'
  /** The record is sound but is not the one that belongs here. */
  | 'sequence'
  | 'chain'
  | 'content'
  /** Written by a newer version of the program: kept, not read. */
  | 'newer-version';

export type Verdict =
  | { readonly kind: 'clean' }
  /** Bytes of a write that was never acknowledged; they may be cut at `at`. */
  | { readonly kind: 'torn-tail'; readonly at: number; readonly bytes: number }
  | { readonly kind: 'damage'; readonly at: number; readonly damage: DamageKind };

export interface Scan {
  readonly stream: StreamName | null;
  readonly commits: readonly Commit[];
  /** Where the last good record ends. */
  readonly end: number;
  /** The stream ends with a seal: all its commits are durable and nothing will be added. */
  readonly sealed: boolean;
  readonly verdict: Verdict;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function scanStream(file: Uint8Array, sha256: Sha256): Scan {
  const stream = decodeFileHeader(file);
  if (stream === null || stream === 'newer') return unreadable(file, stream);
  const commits: Commit[] = [];
  let at = fileHeaderSize;
  let sealed = false;
  const ending = (verdict: Verdict): Scan => ({ stream, commits, end: at, sealed, verdict });
  for (;;) {
    const record = decodeRecord(file, at);
    if (record.kind === 'newer') return ending(damage(at, 'newer-version'));
    if (record.kind === 'broken') return ending(endOrDamage(file, at, commits.length + 1));
    if (sealed) return ending(damage(at, 'sequence'));
    if (record.kind === 'seal') {
      if (record.frame.seq !== commits.length) return ending(damage(at, 'sequence'));
      sealed = true;
    } else {
      const commit = commitOf(record.frame, stream, commits.at(-1), sha256);
      if (typeof commit === 'string') return ending(damage(at, commit));
      commits.push(commit);
    }
    at = record.end;
  }
}

const damage = (at: number, kind: DamageKind): Verdict => ({ kind: 'damage', at, damage: kind });

/** A file whose creation was cut short holds nothing that was acknowledged. */
function unreadable(file: Uint8Array, stream: null | 'newer'): Scan {
  const last = lastByte(file);
  const nothing = { stream: null, commits: [], end: 0, sealed: false };
  if (stream === 'newer') return { ...nothing, verdict: damage(0, 'newer-version') };
  if (last < fileHeaderSize) return { ...nothing, verdict: { kind: 'torn-tail', at: 0, bytes: last + 1 } };
  return { ...nothing, verdict: damage(0, 'header') };
}

function commitOf(
  { seq, payload }: RecordFrame,
  { station, incarnation }: StreamName,
  before: Commit | undefined,
  sha256: Sha256,
): Commit | DamageKind {
  if (seq !== (before?.seq ?? 0) + 1) return 'sequence';
  const body = commitBody.safeParse(parseJson(payload));
  if (!body.success || body.data.station !== station || body.data.incarnation !== incarnation) return 'content';
  if (body.data.seq !== seq) return 'sequence';
  if (before && body.data.prev !== before.hash) return 'chain';
  return { ...body.data, hash: hashOf(payload, sha256) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    return error; // no commit: the caller names it as damaged content
  }
}

/**
 * Nothing but zeros from here on: the end. Otherwise: if any later record says that `expected` was durable when it was
 * written, acknowledged data is damaged; if none does, this is the torn end of a write that nobody was told about.
 */
function endOrDamage(file: Uint8Array, at: number, expected: number): Verdict {
  const last = lastByte(file);
  if (last < at) return { kind: 'clean' };
  for (let next = at + 1; next <= last - recordHeaderSize + 1; next++) {
    if (!startsRecord(file, next)) continue;
    const later = decodeRecord(file, next);
    if (later.kind === 'newer') return damage(at, 'record');
    if (later.kind !== 'broken' && later.frame.durable >= expected) return damage(at, 'record');
  }
  return { kind: 'torn-tail', at, bytes: last + 1 - at };
}

const startsRecord = (file: Uint8Array, at: number): boolean =>
  file[at] === (recordMagic & 0xff) &&
  file[at + 1] === ((recordMagic >>> 8) & 0xff) &&
  file[at + 2] === ((recordMagic >>> 16) & 0xff) &&
  file[at + 3] === recordMagic >>> 24;

function lastByte(file: Uint8Array): number {
  let last = file.length - 1;
  while (last >= 0 && file[last] === 0) last--;
  return last;
}
