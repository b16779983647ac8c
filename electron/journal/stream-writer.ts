// Appends records to one stream file with asynchronous group commit: what arrives while a sync runs shares the next one.
// Invariants: an append is answered ok only after fdatasync; after a failed sync nothing is ever acknowledged again; a
// full disk leaves the file as it was before. The file is zero-filled ahead, because a sync that does not change the
// file's size is faster (docs/decisions/0002-journal-file.md).
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commitBytes } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import { assertFollows, type Journal, type JournalRefusal } from '#core/journal/journal';
import { encodeFileHeader, encodeRecord, type StreamName } from '#core/journal/record';
import { err, ok, type Result } from '#core/kernel/result';
import { syncFolder } from '../storage/atomic-write';

const fillAhead = 1024 * 1024;

interface Pending {
  readonly commit: Commit;
  readonly answer: (outcome: Result<null, JournalRefusal>) => void;
}

/** The file is made at the first append: a start of the program that decides nothing leaves no trace. */
export function createStreamWriter(path: string, stream: StreamName): Journal {
  let file: FileHandle | null = null;
  let end = 0;
  let filled = 0;
  let last: Commit | null = null;
  let accepted: Commit | null = null;
  let pending: Pending[] = [];
  let flushing: Promise<void> | null = null;
  let stopped: JournalRefusal | null = null;

  async function flush(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      const refusal = stopped ?? (await written(batch.map(({ commit }) => commit)).catch(failed));
      if (refusal) {
        accepted = last;
        for (const { answer } of [...batch, ...pending]) answer(err(refusal));
        pending = [];
      } else {
        last = batch.at(-1)?.commit ?? last;
        for (const { answer } of batch) answer(ok(null));
      }
    }
    flushing = null;
  }

  /** Makes a batch durable, or says why not; then the file is as before. */
  async function written(commits: readonly Commit[]): Promise<JournalRefusal | null> {
    const durable = last?.seq ?? 0;
    const records = commits.map((commit) => encodeRecord({ seq: commit.seq, durable, payload: commitBytes(commit) }));
    const bytes = Buffer.concat(end === 0 ? [encodeFileHeader(stream), ...records] : records);
    try {
      const handle = (file ??= await open(path, 'wx+'));
      await fill(handle, end + bytes.length);
      await writeAll(handle, bytes, end);
    } catch (error) {
      return refuse(error);
    }
    try {
      await file.datasync();
      if (end === 0) await syncFolder(dirname(path));
    } catch (error) {
      return failed(error);
    }
    end += bytes.length;
    return null;
  }

  async function fill(handle: FileHandle, upTo: number): Promise<void> {
    if (upTo <= filled) return;
    const zeros = Buffer.alloc(fillAhead);
    try {
      while (filled < upTo) {
        await writeAll(handle, zeros, filled);
        filled += zeros.length;
      }
    } catch (error) {
      // Not enough space to fill ahead may still be enough for the record itself.
      if (!isFull(error)) throw error;
      await handle.truncate(end);
      filled = end;
    }
  }

  async function refuse(error: unknown): Promise<JournalRefusal> {
    if (!isFull(error)) return failed(error);
    await file?.truncate(end);
    filled = end;
    return { kind: 'JournalFull' };
  }

  /** What the disk holds is uncertain now: never retried, never acknowledged again. */
  function failed(error: unknown): JournalRefusal {
    stopped = { kind: 'JournalFailed', reason: error instanceof Error ? error.message : String(error) };
    return stopped;
  }

  return {
    append: (commit) => {
      if (stopped) return Promise.resolve(err(stopped));
      assertFollows(commit, accepted);
      accepted = commit;
      return new Promise((answer) => {
        pending.push({ commit, answer });
        flushing ??= Promise.resolve().then(flush);
      });
    },
    close: async () => {
      await flushing;
      stopped ??= { kind: 'JournalClosed' };
      if (!file) return;
      await file.truncate(end);
      await file.datasync();
      await file.close();
      file = null;
    },
  };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
