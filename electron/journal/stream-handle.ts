// A stream file as the journal needs it; tests put a disk in its place that fails.
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';

export interface StreamHandle {
  /** Resolves to the number of bytes written, which may be fewer than were given. */
  readonly write: (bytes: Uint8Array, from: number, at: number) => Promise<number>;
  readonly truncate: (length: number) => Promise<void>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Up to this size a write into the system's cache is a copy of a few microseconds, less than handing it to another
 * thread and back. What takes long, the sync, never runs in this thread.
 */
const small = 64 * 1024;

export async function openStreamFile(path: string, flags: 'wx+' | 'r+'): Promise<StreamHandle> {
  const file = await open(path, flags);
  return {
    write: async (bytes, from, at) => {
      const length = bytes.length - from;
      if (length <= small) return writeSync(file.fd, bytes, from, length, at);
      return (await file.write(bytes, from, length, at)).bytesWritten;
    },
    truncate: (length) => file.truncate(length),
    datasync: () => file.datasync(),
    close: () => file.close(),
  };
}

/** Writes all of `bytes` at `at`; a short write goes on where it stopped. */
export async function writeAll(file: StreamHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += await file.write(bytes, done, at + done);
}

/** No space, no quota, or the file may not grow any further. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
