// Reads a roster file in a thread with limits on heap and time, so that no file can hurt the application: a zip bomb or an
// endless sheet ends as a sentence. One thread a file; it is stopped when it answered, failed or took too long.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileFault, ReadFile } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { BookFault } from '#core/roster/table';
import { fileLimits } from './limits';
import type { RosterAnswer, RosterSource } from './roster-worker';

export interface ReadingLimits {
  readonly heapMb: number;
  readonly milliseconds: number;
}

/** `workerFile` is the bundled roster-worker; it lies beside the programs that read. */
export async function readRosterFile(
  source: RosterSource,
  limits: ReadingLimits = fileLimits,
  workerFile: string = join(__dirname, 'roster-worker.cjs'),
): Promise<Result<ReadFile, FileFault>> {
  const answer = await runWorker(source, limits, workerFile);
  return answer.ok ? ok(answer.value) : err({ kind: 'FileUnreadable', fileName: source.name, fault: answer.error });
}

async function runWorker(source: RosterSource, limits: ReadingLimits, workerFile: string): Promise<RosterAnswer> {
  const worker = new Worker(workerFile, {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    stdout: true,
    stderr: true,
  });
  // The libraries chatter about number formats; nobody reads it, and unread it would pile up here.
  worker.stdout.resume();
  worker.stderr.resume();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<RosterAnswer>((resolve, reject) => {
      timer = setTimeout(() => resolve(err(tooCostly('time'))), limits.milliseconds);
      worker.once('message', (answer: RosterAnswer) => resolve(answer));
      worker.once('error', (error) => (isOutOfMemory(error) ? resolve(err(tooCostly('memory'))) : reject(error)));
      worker.once('exit', (code) => reject(new Error(`the roster worker ended without an answer (${code})`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const tooCostly = (what: 'time' | 'memory'): BookFault => ({
  code: 'unreadable-file',
  reason: { kind: 'too-costly', what },
});

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
