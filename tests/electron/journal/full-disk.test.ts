// A disk that is really full: a small file system in memory where the test may mount one, and a limit on the size of a
// file, which everyone may set.
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createStreamWriter } from '#electron/journal/stream-writer';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { bundledChild } from '../../support/bundled-child';
import { chainOf, sampleStream } from '../../support/chain';
import { diskError, failingDisk } from '../../support/failing-disk';
import { fillDisk, type DiskReport } from '../../support/fill-disk';
import { inTempFolder } from '../../support/temp-folder';

const survived = {
  refusals: ['JournalFull', 'JournalFull', 'JournalFull', 'JournalFull'],
  healthWhenFull: 'good',
  healthAfter: 'good',
  same: true,
};

test('a full disk refuses loudly, loses nothing, brings nothing back, and is used again once there is space', () =>
  inTempFolder(async (root) => {
    const report = await onSmallDisk(root);
    expect(report).toMatchObject(survived);
    expect(report.acknowledged).toBeGreaterThan(2000);
  }));

test('a file that may not grow any further is a full disk too', () =>
  inTempFolder(async (root) => {
    const report = await underFileLimit(root, 300_000);
    expect(report).toMatchObject(survived);
    expect(report.acknowledged).toBeGreaterThan(300);
  }));

test('a disk that is full from the very first commit leaves no file behind', () =>
  inTempFolder(async (dir) => {
    const path = join(dir, 'x.journal');
    const disk = failingDisk();
    disk.failing = { write: diskError('ENOSPC') };
    const writer = createStreamWriter(path, sampleStream, disk.openFile);
    expect(await writer.append(chainOf(1)[0]!)).toEqual({ ok: false, error: { kind: 'JournalFull' } });
    await writer.close();
    expect(await readdir(dir)).toEqual([]);
  }));

test('a folder on a read-only disk, or of someone else, is refused in one answer and left alone', () =>
  inTempFolder(async (root) => {
    const program = await bundledChild('tests/support/children/open-once.ts', join(root, 'program'));
    const folder = join(root, 'exam');
    const made = await openStation(folder, platform);
    if (!made.ok) throw new Error(made.error.kind);
    await made.value.service.close();
    execFileSync('chmod', ['755', root, join(root, 'program')]);
    execFileSync('chmod', ['555', folder]);
    // Permissions mean nothing to root, so the child becomes nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { stdout } = await promisify(execFile)(process.execPath, [program, folder], nobody);
    expect(JSON.parse(stdout)).toEqual({ kind: 'FolderNotWritable', code: 'EACCES' });
    execFileSync('chmod', ['755', folder]);
  }));

async function onSmallDisk(root: string): Promise<DiskReport> {
  const disk = join(root, 'disk');
  await mkdir(disk);
  if (!mounted(disk, '3m')) return underFileLimit(root, 1_800_000);
  try {
    // One megabyte is filled ahead; then there is space for many commits, but not to fill ahead again.
    const ballast = join(disk, 'ballast');
    await writeFile(ballast, Buffer.alloc(1_400_000));
    return await fillDisk(join(disk, 'journal'), () => rm(ballast));
  } finally {
    execFileSync('umount', [disk]);
  }
}

async function underFileLimit(root: string, bytes: number): Promise<DiskReport> {
  const program = await bundledChild('tests/support/children/limited-file.ts', join(root, 'program'));
  const args = [`--fsize=${bytes}:unlimited`, process.execPath, program, join(root, 'journal')];
  const { stdout } = await promisify(execFile)('prlimit', args);
  return JSON.parse(stdout) as DiskReport;
}

/** False where the system does not let us mount. */
function mounted(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
    return true;
  } catch (refusal) {
    process.stderr.write(`no file system can be mounted here, a file limit stands in: ${String(refusal)}\n`);
    return false;
  }
}
