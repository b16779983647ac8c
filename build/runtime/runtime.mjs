// What an unpacked Electron is to the rest of build/, and how its version is told.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * `override`: the person's own choice; `official`: the pinned version, the only one that releases use;
 * `fallback`: an older one out of the npm registry, for development and test.
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} source
 * @property {string} dist the unpacked folder
 * @property {string} executable
 * @property {string} version
 */

const require = createRequire(import.meta.url);

export const electronPackage = path.dirname(require.resolve('electron/package.json'));

/** @type {string} */
export const pinnedVersion = require('electron/package.json').version;

/** @type {Readonly<Record<string, string>>} */
const executableByPlatform = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** @param {string} dist */
export const executableIn = (dist) => path.join(dist, executableByPlatform[process.platform] ?? 'electron');

/**
 * @param {Runtime['source']} source
 * @param {string} dist
 * @returns {Runtime}
 */
export const runtimeIn = (source, dist) => ({
  source,
  dist,
  executable: executableIn(dist),
  version: versionOf(dist),
});

/** @param {string} dist */
function versionOf(dist) {
  const file = path.join(dist, 'version');
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const { status, stdout, stderr, error } = spawnSync(executableIn(dist), ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status !== 0) throw new Error(`${dist} does not tell its Electron version: ${error?.message ?? stderr}`);
  return stdout.trim();
}
