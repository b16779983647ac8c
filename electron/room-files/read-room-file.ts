// Edge: a file of rooms to tables, by the same thread and limits as rosters, or to the text of a .json. What it means is
// core/room/files. A .json is small by nature and is only decoded here.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileFault, ReadRoomFile } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { BookFault } from '#core/roster/table';
import { platform } from '../platform';
import { readRosterFile } from '../roster-files/read-in-worker';
import type { RosterSource } from '../roster-files/roster-worker';
import { decodeText } from '../roster-files/text-encoding';

/** 500 rooms with every machine set by hand have less. */
export const mostJsonBytes = 8 * 1024 * 1024;

/** `read` reads tables; the tests bring the worker they built. */
export async function readRoomFile(
  source: RosterSource,
  read: typeof readRosterFile = readRosterFile,
): Promise<Result<ReadRoomFile, FileFault>> {
  if (/\.json$/i.test(source.name)) return readJsonFile(source);
  const file = await read(source);
  return file.ok ? ok({ content: { kind: 'tables', book: file.value.book }, sha256: file.value.sha256 }) : file;
}

async function readJsonFile(source: RosterSource): Promise<Result<ReadRoomFile, FileFault>> {
  const bytes = 'bytes' in source ? ok(source.bytes) : await firstBytes(source.path, mostJsonBytes + 1);
  if (!bytes.ok) return unreadable(source.name, bytes.error);
  const { byteLength } = bytes.value;
  if (byteLength === 0) return unreadable(source.name, { code: 'empty-file' });
  if (byteLength > mostJsonBytes)
    return unreadable(source.name, {
      code: 'unreadable-file',
      reason: { kind: 'file-too-large', bytes: byteLength, limit: mostJsonBytes },
    });
  const text = decodeText(bytes.value);
  if (!text) return unreadable(source.name, { code: 'unreadable-file', reason: { kind: 'unknown-format' } });
  const fileName = basename(source.name);
  return ok({ content: { kind: 'json', fileName, text: text.text }, sha256: platform.sha256(bytes.value) });
}

/** Never more than `most`, whatever the file system says about its length. */
async function firstBytes(path: string, most: number): Promise<Result<Uint8Array, BookFault>> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, most)));
      return ok(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return err({ code: 'unreadable-file', reason: { kind: 'not-opened', detail: String(error.code) } });
    throw error;
  }
}

const unreadable = (fileName: string, fault: BookFault) => err({ kind: 'FileUnreadable' as const, fileName, fault });
