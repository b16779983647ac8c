// One writer a folder: rivals that start at the same moment, locks left by the dead, the same process twice.
import { execFile, spawn } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { lockFolder } from '#electron/journal/lock';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { bundledChild } from '../../support/bundled-child';
import { inTempFolder } from '../../support/temp-folder';

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), station: z.string(), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('FolderInUse'), pid: z.number() }),
]);

test(
  'rivals that start at the same moment: never two at once, one identity, and one of them gets in',
  () =>
    inTempFolder(async (root) => {
      const program = await bundledChild('tests/support/children/open-once.ts', join(root, 'program'));
      for (let round = 0; round < 4; round++) {
        const folder = join(root, `exam-${round}`);
        const at = Date.now() + 1500;
        const rivals = await Promise.all(
          Array.from({ length: 4 }, async () => {
            const { stdout } = await promisify(execFile)(process.execPath, [program, folder, String(at), '100']);
            return outcome.parse(JSON.parse(stdout));
          }),
        );
        const held = rivals.flatMap((rival) => (rival.kind === 'held' ? rival : [])).sort((a, b) => a.from - b.from);
        expect(held.length).toBeGreaterThan(0);
        for (const [i, { to }] of held.entries()) expect(held[i + 1]?.from ?? Infinity).toBeGreaterThan(to);
        expect(new Set(held.map(({ station }) => station)).size).toBe(1);
        expect(await readFile(join(folder, 'station.json'), 'utf8')).toContain(held[0]?.station);
        expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual([]);
      }
    }),
  120_000,
);

test('the lock of a process that was killed is taken over; the lock of one that lives is not', () =>
  inTempFolder(async (root) => {
    const program = await bundledChild('tests/support/children/open-once.ts', join(root, 'program'));
    const folder = join(root, 'exam');
    const child = spawn(process.execPath, [program, folder, '0', '60000'], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await expect.poll(() => readdir(folder).catch(() => []), { timeout: 20_000 }).toContain('journal');
    const refused = await openStation(folder, platform);
    expect(refused).toEqual({ ok: false, error: { kind: 'FolderInUse', pid: child.pid } });
    child.kill('SIGKILL');
    await ended;
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toHaveLength(1);
    const opened = await openStation(folder, platform);
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.service.close();
    expect((await readdir(folder)).sort()).toEqual(['journal', 'station.json']);
  }));

test('another process that got the number of a dead one does not hold its lock', () =>
  inTempFolder(async (folder) => {
    await writeFile(join(folder, `lock-${process.ppid}-1_00000000`), '');
    const lock = await lockFolder(folder);
    expect(lock.ok).toBe(true);
    if (lock.ok) await lock.value.release();
    expect(await readdir(folder)).toEqual([]);
  }));

test('one process opens a folder once; after closing, again', () =>
  inTempFolder(async (folder) => {
    const first = await openStation(folder, platform);
    if (!first.ok) throw new Error(first.error.kind);
    expect(await openStation(folder, platform)).toEqual({
      ok: false,
      error: { kind: 'FolderInUse', pid: process.pid },
    });
    await first.value.service.close();
    const second = await openStation(folder, platform);
    if (!second.ok) throw new Error(second.error.kind);
    expect(second.value.station).toBe(first.value.station);
    expect(second.value.stream).not.toBe(first.value.stream); // a new incarnation at every start
    await second.value.service.close();
  }));

test('a folder whose name is unreadable is not guessed at, and not left locked', () =>
  inTempFolder(async (folder) => {
    await writeFile(join(folder, 'station.json'), '{"schema":"proctor/station/1","sta');
    expect(await openStation(folder, platform)).toEqual({ ok: false, error: { kind: 'IdentityDamaged' } });
    expect(await readdir(folder)).toEqual(['station.json']);
  }));
