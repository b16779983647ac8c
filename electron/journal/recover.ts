// What a stream left by a crash needs before anyone may lean on it: its torn end set aside and cut, the rest made
// durable and sealed. Without the sync, a commit that the last process wrote but never synced would be shown, and chained
// to, out of the page cache, and could still be lost in a power cut.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, syncFolder, writeFileAtomically } from '../storage/atomic-write';
import type { StreamFile } from './stream-files';
import { isFull, openStreamFile, type StreamHandle } from './stream-handle';
import { seal } from './stream-writer';

/** For files without damage. Returns how many torn bytes were set aside in `quarantine/`. */
export async function recoverStreams(dir: string, files: readonly StreamFile[]): Promise<number> {
  let cut = 0;
  for (const file of files) cut += await recover(dir, file);
  return cut;
}

async function recover(dir: string, file: StreamFile): Promise<number> {
  const { name, scan } = file;
  const torn = scan.verdict.kind === 'torn-tail' ? scan.verdict.bytes : 0;
  if (torn === 0 && scan.sealed) return 0;
  const path = join(dir, name);
  if (torn > 0 && !(await setAside(join(dir, 'quarantine'), file, torn))) {
    await withFile(path, (handle) => handle.datasync()); // nothing is ever appended to it, so the torn end may wait
    return torn;
  }
  if (scan.commits.length === 0) {
    await rm(path); // its creation was cut short: nothing in it was acknowledged
    await syncFolder(dir);
    return torn;
  }
  await withFile(path, async (handle) => {
    if (!scan.sealed) return seal(handle, scan.end, scan.commits.length);
    await handle.truncate(scan.end);
    return handle.datasync();
  });
  return torn;
}

/** False when the disk is too full to keep a copy: then nothing may be cut. */
async function setAside(aside: string, { name, bytes, scan }: StreamFile, torn: number): Promise<boolean> {
  try {
    await makeFolder(aside);
    await writeFileAtomically(join(aside, `${name}-${scan.end}`), bytes.subarray(scan.end, scan.end + torn));
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

async function withFile(path: string, use: (handle: StreamHandle) => Promise<void>): Promise<void> {
  const handle = await openStreamFile(path, 'r+');
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}
