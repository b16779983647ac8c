// One process writes a data folder at a time. The lock names its process, so that one left by a crash is taken over.
import { readFileSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#core/kernel/result';

export interface FolderInUse {
  readonly kind: 'FolderInUse';
  readonly pid: number;
}

export interface FolderLock {
  readonly release: () => Promise<void>;
}

export async function lockFolder(folder: string): Promise<Result<FolderLock, FolderInUse>> {
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await claimed(path)) return ok({ release: () => rm(path, { force: true }) });
    const [pid = 0, started = ''] = (await readFile(path, 'utf8').catch(() => '')).split(' ', 2);
    if (isRunning(Number(pid), started)) return err({ kind: 'FolderInUse', pid: Number(pid) });
    await rm(path, { force: true });
  }
  return err({ kind: 'FolderInUse', pid: 0 });
}

async function claimed(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(`${process.pid} ${startOf(process.pid)}`);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number, started: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return started === startOf(pid); // after a restart of the PC another process may have the number
}

/** When a process started, in clock ticks since boot; '' where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
