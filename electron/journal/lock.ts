// One process writes a data folder at a time. Each process puts down a lock file of its own, named after itself, and only
// then looks for others: of two that start at once at least one sees the other, and nobody ever removes the lock of a
// process that lives. A lock left by a crash or a power cut names a process that is gone, and is cleared away.
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '#core/kernel/result';
import { hasCode } from '../storage/error-code';
import { birthOf, isLeftBehind, isOfLivingProcess } from './process-life';

export type FolderRefusal =
  | { readonly kind: 'FolderInUse'; readonly pid: number }
  /** The folder can't be written: a read-only or full disk, or no permission. */
  | { readonly kind: 'FolderNotWritable'; readonly code: string };

export interface FolderLock {
  readonly release: () => Promise<void>;
}

/** Two that start at the same moment may see each other and both step back; they try again at different moments. */
const attempts = 5;

export async function lockFolder(folder: string): Promise<Result<FolderLock, FolderRefusal>> {
  const own = `lock-${process.pid}-${birthOf(process.pid)}`;
  const release = () => rm(join(folder, own), { force: true });
  let refusal: FolderRefusal = { kind: 'FolderInUse', pid: process.pid };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const obstacle = await putDown(join(folder, own));
    if (obstacle) return err(obstacle);
    const rival = await clearAndFindRival(folder, own);
    if (rival === null) return ok({ release });
    await release();
    refusal = { kind: 'FolderInUse', pid: rival };
    await pause(5 + ((process.pid * attempt) % 50));
  }
  return err(refusal);
}

async function putDown(path: string): Promise<FolderRefusal | null> {
  try {
    await (await open(path, 'wx')).close();
    return null;
  } catch (error) {
    if (hasCode(error, 'EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'))
      return { kind: 'FolderNotWritable', code: error.code };
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!(await isLeftBehind(path))) return { kind: 'FolderInUse', pid: process.pid };
    return null; // left by an earlier process that had our number: it is ours now
  }
}

/** The process id of another living owner, or null; locks of the dead are removed. */
async function clearAndFindRival(folder: string, own: string): Promise<number | null> {
  for (const name of await readdir(folder)) {
    const [, pid, birth] = /^lock-(\d+)-(\w*)$/.exec(name) ?? [];
    if (name === own || pid === undefined || birth === undefined) continue;
    const path = join(folder, name);
    if (await isOfLivingProcess({ path, pid: Number(pid), birth })) return Number(pid);
    await rm(path, { force: true });
  }
  return null;
}
