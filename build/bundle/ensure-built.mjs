// Builds the parts of out/ that are stale, one process at a time. The bundler runs in a process of its own, with its
// words on standard error: callers keep their standard output to themselves, and pay for the bundler only when it works.
import { run } from '../process/run.mjs';
import { say, Trouble } from '../process/say.mjs';
import { inRoot, root } from '../root.mjs';
import { fingerprintOf, isFresh } from './fingerprint.mjs';
import { allParts } from './parts.mjs';

/** @param {readonly import('./parts.mjs').Part[]} [parts] */
export async function ensureBuilt(parts = allParts) {
  const stale = parts.filter((part) => !isFresh(part, fingerprintOf(part))).map(({ name }) => name);
  if (stale.length === 0) return;
  say(`building ${stale.join(', ')}`);
  const status = await run(process.execPath, [inRoot('build', 'bundle', 'build-parts.mjs'), ...stale], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Trouble(`the build of ${stale.join(', ')} failed; see above`);
}
