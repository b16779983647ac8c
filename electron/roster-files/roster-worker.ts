// The thread that reads one roster file and ends. It has a heap of its own: whatever a file does to the libraries that read
// it, the application lives on. Size is looked at before a byte is read.
import { readFile, stat } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ReadFile } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { BookFault, UnreadableReason } from '#core/roster/table';
import { platform } from '../platform';
import { fileLimits } from './limits';
import { readBook } from './read-book';

export type RosterSource =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };
const rosterSource = z.union([
  z.object({ name: z.string(), path: z.string() }),
  z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
]);
export type RosterAnswer = Result<ReadFile, BookFault>;

if (!parentPort) throw new Error('the roster worker is a worker thread');
const port = parentPort;
void answer();

async function answer(): Promise<void> {
  const source: RosterSource = rosterSource.parse(workerData);
  const bytes = 'bytes' in source ? ok(source.bytes) : await readBounded(source.path);
  port.postMessage(bytes.ok ? bookWithHash(source.name, bytes.value) : bytes);
}

function bookWithHash(name: string, bytes: Uint8Array): RosterAnswer {
  const book = readBook(name, bytes);
  return book.ok ? ok({ book: book.value, sha256: platform.sha256(bytes) }) : book;
}

/** What the system says about a file that can't be opened is the operator's to know; anything else is a defect. */
async function readBounded(path: string): Promise<Result<Uint8Array, BookFault>> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return unreadable({ kind: 'not-opened', detail: 'EISDIR' });
    if (info.size > fileLimits.bytes)
      return unreadable({ kind: 'file-too-large', bytes: info.size, limit: fileLimits.bytes });
    return ok(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return unreadable({ kind: 'not-opened', detail: String(error.code) });
    throw error;
  }
}

const unreadable = (reason: UnreadableReason): { readonly ok: false; readonly error: BookFault } =>
  err({ code: 'unreadable-file', reason });
