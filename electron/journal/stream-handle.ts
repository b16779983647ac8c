// What the journal needs of an open file, so that tests can stand in a disk that fails.
import type { FileHandle } from 'node:fs/promises';

export interface StreamHandle {
  readonly write: (
    bytes: Uint8Array,
    from: number,
    length: number,
    at: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly truncate: (length: number) => Promise<void>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Writes all of `bytes` at `at`; a short write goes on where it stopped. */
export async function writeAll(file: StreamHandle | FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** No space, no quota, or the file may not grow any further. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
