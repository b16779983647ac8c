// The lock of the build: one holder at a time over processes, broken open only when its holder is gone.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withLock } from '../../build/process/lock.mjs';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lock-'));

test('four processes do their work one after the other', async () => {
  const home = folder();
  const log = join(home, 'log');
  const module = pathToFileURL(resolve(import.meta.dirname, '../../build/process/lock.mjs')).href;
  const program = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(module)};
    await withLock(${JSON.stringify(join(home, 'lock'))}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await wait(50);
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
  const start = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  await Promise.all([start(), start(), start(), start()]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(join(home, 'lock'))).toBe(false);
});

test('the lock of a process that is gone is broken open', async () => {
  const file = join(folder(), 'lock');
  writeFileSync(file, `${hostname()}:999999999`);
  expect(await withLock(file, async () => 'done')).toBe('done');
});

test('a lock of another machine is broken open only when nobody has touched it for long', async () => {
  const file = join(folder(), 'lock');
  writeFileSync(file, 'elsewhere:1');
  const fresh = withLock(file, async () => 'done');
  await expect(Promise.race([fresh, new Promise((answer) => setTimeout(() => answer('waits'), 400))])).resolves.toBe(
    'waits',
  );
  utimesSync(file, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  expect(await fresh).toBe('done');
});

test('a failure of the work is passed on and leaves no lock', async () => {
  const file = join(folder(), 'lock');
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});
