// Whether the process that left a lock file still lives. Linux tells when a process began, which no later process with
// the same number shares; elsewhere the file must be younger than the start of the PC.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { hasCode } from '../storage/error-code';

/** When a living process began: clock ticks since boot, and which boot; '' for no such process or where nobody tells. */
export function birthOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : `${fields[19]}_${boot}`;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return '';
    throw error;
  }
}

export async function isOfLivingProcess(lock: {
  readonly path: string;
  readonly pid: number;
  readonly birth: string;
}): Promise<boolean> {
  if (process.platform === 'linux') return lock.birth !== '' && birthOf(lock.pid) === lock.birth;
  return isRunning(lock.pid) && (await ageOf(lock.path)) < uptime();
}

/** A lock with our own number that is older than we are. Where births are known, the name says that it is ours. */
export const isLeftBehind = async (path: string): Promise<boolean> =>
  process.platform !== 'linux' && (await ageOf(path)) > process.uptime();

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Seconds since a file was written; a file that is gone is infinitely old. */
async function ageOf(path: string): Promise<number> {
  try {
    return (Date.now() - (await stat(path)).mtimeMs) / 1000;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Infinity;
    throw error;
  }
}
