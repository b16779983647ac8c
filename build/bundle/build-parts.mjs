// node build/bundle/build-parts.mjs PART …: makes parts of out/ with the settings of electron.vite.config.ts. A part is
// made beside the old one and takes its place by renames at the end, stamp included: a failed or killed build leaves the
// old part, and who waited for the lock finds the work done.
import fs from 'node:fs';
import path from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, mergeConfig } from 'vite';
import { withLock } from '../process/lock.mjs';
import { runAsCommand, Trouble } from '../process/say.mjs';
import { inRoot, root } from '../root.mjs';
import { fingerprintOf, isFresh, writeStamp } from './fingerprint.mjs';
import { allParts } from './parts.mjs';

process.env['ELECTRON_MAJOR_VER'] = '25'; // the oldest runtime that must load the output, whichever one is installed

await runAsCommand(async () => {
  const wanted = process.argv.slice(2).map(partNamed);
  await withLock(inRoot('out', 'build.lock'), async () => {
    for (const part of wanted) {
      const fingerprint = fingerprintOf(part);
      if (!isFresh(part, fingerprint)) await make(part, fingerprint);
    }
  });
  return 0;
});

/** @param {string} name */
function partNamed(name) {
  const part = allParts.find((candidate) => candidate.name === name);
  if (!part)
    throw new Trouble(`out/ has no part called ${name}; parts are ${allParts.map((each) => each.name).join(', ')}`);
  return part;
}

/**
 * @param {import('./parts.mjs').Part} part
 * @param {string} fingerprint of the sources before the build: a file that changes meanwhile makes the part stale again
 */
async function make(part, fingerprint) {
  const finished = inRoot('out', part.name);
  const next = `${finished}.next`; // same depth: source maps keep their relative paths
  const old = `${finished}.old`;
  fs.rmSync(next, { recursive: true, force: true });
  if (typeof part.from === 'string') await bundle(part.from, next);
  else copy(part.from, next);
  if (!fs.existsSync(path.join(next, part.proof))) throw new Error(`the build of ${part.name} made no ${part.proof}`);
  writeStamp(next, fingerprint);
  fs.rmSync(old, { recursive: true, force: true });
  if (fs.existsSync(finished)) fs.renameSync(finished, old);
  fs.renameSync(next, finished);
  fs.rmSync(old, { recursive: true, force: true });
}

/**
 * @param {'main' | 'preload' | 'renderer'} section
 * @param {string} outDir
 */
async function bundle(section, outDir) {
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production');
  const settings = config?.[section];
  if (!settings) throw new Error(`electron.vite.config.ts has no section ${section}`);
  try {
    await build(mergeConfig(settings, { build: { outDir, emptyOutDir: true } }));
  } catch (error) {
    // A mistake in the sources: where it is matters, not where the bundler noticed.
    throw new Trouble(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {string} folder
 */
function copy(files, folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(files)) fs.copyFileSync(source, path.join(folder, name));
}
