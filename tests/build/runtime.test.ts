// Which Electron is taken, and what is said when none can be: without a network, on folders that only look like one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeDefaultApp } from '../../build/runtime/default-app.mjs';
import { downloadOfficial } from '../../build/runtime/official.mjs';
import { executableIn } from '../../build/runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = (): string => mkdtempSync(join(tmpdir(), 'runtime-'));

/** Looks like an unpacked Electron of that version; nobody starts it. */
function unpacked(version: string): string {
  const dist = folder();
  const executable = executableIn(dist);
  mkdirSync(resolve(executable, '..'), { recursive: true });
  writeFileSync(executable, '');
  writeFileSync(join(dist, 'version'), version);
  return dist;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build', command), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stderr };
}

beforeEach(() => vi.unstubAllEnvs());

test('a release refuses any other Electron than the pinned one, in one sentence', () => {
  const { status, stderr } = run('package.mjs', ['--release'], { ELECTRON_OVERRIDE_DIST_PATH: unpacked('25.1.1') });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /A release is made only with Electron 45\.4\.1, and this one is 25\.1\.1: set ELECTRON_MIRROR/,
    ),
  ]);
});

test('a chosen folder without an Electron is told', () => {
  const { status, stderr } = run('with-electron.mjs', ['node', '-e', ''], { ELECTRON_OVERRIDE_DIST_PATH: folder() });
  expect(status).toBe(1);
  expect(stderr).toContain('holds no Electron');
});

test('a tool gets the chosen runtime and its own exit status comes back', () => {
  const dist = unpacked('45.4.1');
  const check = 'process.exit(process.env.ELECTRON_OVERRIDE_DIST_PATH === process.argv[1] ? 7 : 1)';
  const { status } = run('with-electron.mjs', ['node', '-e', check, dist], { ELECTRON_OVERRIDE_DIST_PATH: dist });
  expect(status).toBe(7);
});

test('a mirror that does not answer is asked once a day', async () => {
  vi.stubEnv('STATION_RUNTIME_CACHE', folder());
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:59999/');
  vi.stubEnv('ELECTRON_GET_USE_PROXY', '');
  const asked = vi.spyOn(globalThis, 'fetch');
  expect([await downloadOfficial(), await downloadOfficial()]).toEqual([null, null]);
  expect(asked).toHaveBeenCalledTimes(1);
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:59999/another/');
  expect(await downloadOfficial()).toBeNull();
  expect(asked).toHaveBeenCalledTimes(2);
});

test('our default application is a well-formed asar', () => {
  const file = join(folder(), 'default_app.asar');
  writeDefaultApp(file);
  const bytes = readFileSync(file);
  const headerLength = bytes.readUInt32LE(4);
  const table: unknown = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'));
  const body = bytes.subarray(8 + headerLength).toString('utf8');
  expect(table).toMatchObject({ files: { 'package.json': { offset: '0' }, 'main.js': { size: expect.any(Number) } } });
  expect(body.startsWith('{"name":"default-app","main":"main.js"}')).toBe(true);
  expect(body.endsWith('}\n')).toBe(true);
});
