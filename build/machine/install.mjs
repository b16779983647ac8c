// Brings a Debian machine up to a list of needs: installs as root, otherwise says in one sentence what to install.
import { spawnSync } from 'node:child_process';
import { run } from '../process/run.mjs';
import { say, Trouble } from '../process/say.mjs';
import { hasProgram } from './needs.mjs';

export const isRoot = () => process.getuid?.() === 0;

/**
 * Throws a Trouble when something that blocks is still missing. STATION_NO_APT=1 keeps it from installing.
 * @param {readonly import('./needs.mjs').Need[]} needs
 */
export async function meetNeeds(needs) {
  if (process.platform !== 'linux') return;
  const unmet = needs.filter(({ isMet }) => !isMet());
  if (unmet.length === 0) return;
  if (hasProgram('apt-get') && isRoot() && process.env['STATION_NO_APT'] !== '1') await install(unmet);
  const left = unmet.filter(({ isMet }) => !isMet());
  if (left.length === 0) return;
  if (left.some(({ blocks }) => blocks)) throw new Trouble(wayOut(left));
  say(wayOut(left));
}

/** @param {readonly import('./needs.mjs').Need[]} needs */
async function install(needs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {readonly string[]} words */
  const apt = (words) =>
    run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...words], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  await apt(['update']);
  const packages = packagesOf(needs);
  say(`installing ${packages.join(' ')}`);
  await apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/** @param {readonly import('./needs.mjs').Need[]} needs */
function wayOut(needs) {
  const missing = needs.map(({ what }) => what).join(', ');
  if (!hasProgram('apt-get'))
    return `Missing here: ${missing}; install what your system calls ${packagesOf(needs).join(', ')}.`;
  return `Missing here: ${missing}; run: sudo apt-get install --no-install-recommends ${packagesOf(needs).join(' ')}`;
}

/** @param {readonly import('./needs.mjs').Need[]} needs */
const packagesOf = (needs) => needs.flatMap(({ packages }) => packages).map(nameHere);

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries with a 64-bit clock.
 * @param {string} name
 */
function nameHere(name) {
  const isRenamed =
    name.startsWith('lib') && spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' }).status === 0;
  return isRenamed ? `${name}t64` : name;
}
