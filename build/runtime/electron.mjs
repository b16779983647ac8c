// Finds an Electron to run, in this order, and says which:
//   ELECTRON_OVERRIDE_DIST_PATH, the official version in node_modules, its download, the one in the npm registry.
// STATION_ELECTRON=official or =fallback narrows the choice.
import fs from 'node:fs';
import path from 'node:path';
import { say, Trouble } from '../process/say.mjs';
import { downloadOfficial, installedOfficial } from './official.mjs';
import { registryRuntime } from './registry.mjs';
import { executableIn, pinnedVersion, runtimeIn } from './runtime.mjs';

/**
 * @param {{ readonly forRelease?: boolean }} [options] a release takes the pinned version and nothing else
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function findElectron({ forRelease = false } = {}) {
  const wish = process.env['STATION_ELECTRON'];
  const official = async () => (wish === 'fallback' ? null : (installedOfficial() ?? (await downloadOfficial())));
  const fallback = async () => (forRelease || wish === 'official' ? null : registryRuntime());
  const runtime = overridden() ?? (await official()) ?? (await fallback());
  if (!runtime) throw new Trouble(forRelease ? refusal('none that is official can be had here') : nothing);
  if (forRelease && runtime.version !== pinnedVersion) throw new Trouble(refusal(`this one is ${runtime.version}`));
  say(introduction(runtime));
  return runtime;
}

/** @returns {import('./runtime.mjs').Runtime | null} */
function overridden() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return null;
  if (!fs.existsSync(executableIn(dist)))
    throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, which holds no Electron.`);
  return runtimeIn('override', path.resolve(dist));
}

const howToGetOne =
  'set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron ' +
  pinnedVersion;
const nothing = `No Electron can be had here: ${howToGetOne}.`;
/** @param {string} why */
const refusal = (why) => `A release is made only with Electron ${pinnedVersion}, and ${why}: ${howToGetOne}.`;

/** @param {import('./runtime.mjs').Runtime} runtime */
function introduction({ source, version, dist }) {
  if (source === 'official') return `Electron ${version}`;
  if (source === 'override') return `Electron ${version} from ${dist}, as ELECTRON_OVERRIDE_DIST_PATH says`;
  return `Electron ${version} from the npm registry, for development and test only (releases use ${pinnedVersion})`;
}
