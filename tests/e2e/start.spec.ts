// `npm start -- --capture`: what somebody without a display does to see the application.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './app';

const root = resolve(import.meta.dirname, '../..');

test('a picture of the first screen in the size that was asked for, then the end', async ({ data }, info) => {
  const picture = join(info.outputPath('pictures'), 'window.png');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'build', 'start.mjs'), '--capture', picture, '--size', '1280x720', `--data=${data}`],
    { encoding: 'utf8', timeout: 80_000 },
  );
  expect(status, stderr).toBe(0);
  const png = readFileSync(picture);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 720]);
});

test('a picture that can not be written is an error, not a wait', async ({ data }, info) => {
  const file = info.outputPath('file');
  writeFileSync(file, '');
  const { status, stderr } = spawnSync(
    process.env['ELECTRON_EXEC_PATH'] ?? '',
    [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, `--data=${data}`, `--capture=${join(file, 'x.png')}`],
    { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' },
  );
  expect(status, stderr).toBe(1);
  expect(stderr).toContain('ENOTDIR');
});
