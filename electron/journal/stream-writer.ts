// Appends records to one stream file with asynchronous group commit: what arrives while a sync runs shares the next one.
// Invariants: an append is answered ok only after fdatasync; after a failed sync nothing is ever acknowledged again and
// the file is left as it is; a full disk leaves the file as it was before. The file is zero-filled ahead, because a sync
// that does not change the file's size is faster (docs/decisions/0002-journal-file.md).
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SealedCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import { assertFollows, type Journal, type JournalRefusal } from '#core/journal/journal';
import { encodeFileHeader, encodeRecord, encodeSeal, type StreamName } from '#core/journal/record';
import { err, ok, type Result } from '#core/kernel/result';
import { syncFolder } from '../storage/atomic-write';
import { isFull, openStreamFile, writeAll, type StreamHandle } from './stream-handle';

const fillAhead = 1024 * 1024;

interface Pending {
  readonly sealed: SealedCommit;
  readonly answer: (outcome: Result<null, JournalRefusal>) => void;
}

/**
 * The file is made at the first append: a start of the program that decides nothing leaves no trace. `openFile` makes a
 * new file and refuses one that exists; tests give one whose disk fails.
 */
export function createStreamWriter(
  path: string,
  stream: StreamName,
  openFile: (path: string) => Promise<StreamHandle> = (name) => openStreamFile(name, 'wx+'),
): Journal {
  let file: StreamHandle | null = null;
  let end = 0;
  let filled = 0;
  let fillAgainAt = 0;
  let last: Commit | null = null;
  let accepted: Commit | null = null;
  let pending: Pending[] = [];
  let flushing: Promise<void> | null = null;
  let failure: JournalRefusal | null = null;
  let closing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      const refusal = failure ?? (await written(batch.map(({ sealed }) => sealed)).catch(failed));
      if (refusal) {
        accepted = last;
        for (const { answer } of [...batch, ...pending]) answer(err(refusal));
        pending = [];
      } else {
        last = batch.at(-1)?.sealed.commit ?? last;
        for (const { answer } of batch) answer(ok(null));
      }
    }
    flushing = null;
  }

  /** Makes a batch durable, or says why not; a full disk leaves the file as before. */
  async function written(batch: readonly SealedCommit[]): Promise<JournalRefusal | null> {
    const durable = last?.seq ?? 0;
    const records = batch.map(({ commit: { seq }, bytes: payload }) => encodeRecord({ seq, durable, payload }));
    const bytes = Buffer.concat(end === 0 ? [encodeFileHeader(stream), ...records] : records);
    try {
      const handle = (file ??= await openFile(path));
      if (end + bytes.length > filled) await fill(handle, end + bytes.length);
      await writeAll(handle, bytes, end);
    } catch (error) {
      if (!isFull(error)) throw error;
      await takeBack();
      return { kind: 'JournalFull' };
    }
    await file.datasync();
    if (end === 0) await syncFolder(dirname(path));
    end += bytes.length;
    filled = Math.max(filled, end); // zeros must never be laid over what was acknowledged
    return null;
  }

  async function fill(handle: StreamHandle, upTo: number): Promise<void> {
    if (upTo < fillAgainAt) return;
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
      fillAgainAt = end + fillAhead / 16;
    }
  }

  /** Durably, because a record of a refused batch that is whole on disk would come back at the next start. */
  async function takeBack(): Promise<void> {
    await file?.truncate(end);
    await file?.datasync();
    filled = end;
  }

  /** What the disk holds is uncertain now: never retried, never acknowledged again. */
  function failed(error: unknown): JournalRefusal {
    failure = { kind: 'JournalFailed', reason: error instanceof Error ? error.message : String(error) };
    return failure;
  }

  async function finish(): Promise<void> {
    await flushing;
    if (!file) return;
    try {
      if (!failure && last) await seal(file, end, last.seq);
    } finally {
      await file.close();
    }
    if (!failure && !last) await rm(path); // the disk was full from the first append on: nothing was acknowledged
  }

  return {
    append: async (sealed) => {
      if (closing) return err({ kind: 'JournalClosed' });
      if (failure) return err(failure);
      assertFollows(sealed.commit, accepted);
      accepted = sealed.commit;
      return new Promise((answer) => {
        pending.push({ sealed, answer });
        flushing ??= Promise.resolve().then(flush);
      });
    },
    close: () => (closing ??= finish()),
  };
}

/** Ends a stream of which everything up to `end` was acknowledged. A disk too full for the seal does without. */
export async function seal(file: StreamHandle, end: number, commits: number): Promise<void> {
  await file.truncate(end);
  try {
    await writeAll(file, encodeSeal(commits), end);
  } catch (error) {
    if (!isFull(error)) throw error;
    await file.truncate(end);
  }
  await file.datasync();
}
