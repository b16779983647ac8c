// The pinned official Electron: the one already unpacked in node_modules, else one bounded attempt to download it with
// electron's own installer (it verifies the checksum and honours ELECTRON_MIRROR). A network that does not answer costs
// seconds once: the cache remembers it for a day.
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { noAnswerFrom } from './answer.mjs';
import { cacheFolder } from './cache.mjs';
import { electronPackage, executableIn, pinnedVersion, runtimeIn } from './runtime.mjs';

const downloadMs = 15 * 60_000;
const rememberedMs = 24 * 3600_000;

/** @returns {import('./runtime.mjs').Runtime | null} */
export function installedOfficial() {
  const dist = path.join(electronPackage, 'dist');
  // The installer writes path.txt last: without it the folder may be half unpacked.
  const isWhole = fs.existsSync(path.join(electronPackage, 'path.txt')) && fs.existsSync(executableIn(dist));
  if (!isWhole) return null;
  const runtime = runtimeIn('official', dist);
  return runtime.version === pinnedVersion ? runtime : null;
}

export async function downloadOfficial() {
  const mirror = mirrorAddress();
  if (isKnownUnreachable(mirror)) return null;
  // fetch does not use a proxy, the installer does
  const silence = process.env['ELECTRON_GET_USE_PROXY'] ? null : await noAnswerFrom(mirror);
  if (silence) return giveUp(mirror, `${new URL(mirror).host} does not answer: ${silence}`);
  say(`downloading the official Electron ${pinnedVersion} from ${new URL(mirror).host} (once)`);
  const status = await run(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeoutMs: downloadMs,
  });
  return installedOfficial() ?? giveUp(mirror, `the download ended with status ${status}`);
}

function mirrorAddress() {
  const { npm_config_electron_mirror, NPM_CONFIG_ELECTRON_MIRROR, ELECTRON_MIRROR } = process.env;
  const chosen = NPM_CONFIG_ELECTRON_MIRROR || npm_config_electron_mirror || ELECTRON_MIRROR;
  return chosen || 'https://github.com/electron/electron/releases/download/';
}

const markerFile = () => path.join(cacheFolder(), 'official-unreachable.json');

/** @param {string} mirror */
function isKnownUnreachable(mirror) {
  if (!fs.existsSync(markerFile())) return false;
  const marker = JSON.parse(fs.readFileSync(markerFile(), 'utf8'));
  return marker.version === pinnedVersion && marker.mirror === mirror && Date.now() - marker.at < rememberedMs;
}

/**
 * @param {string} mirror
 * @param {string} why
 */
function giveUp(mirror, why) {
  say(`the official Electron ${pinnedVersion} can't be had here (${why}); asked again in a day`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const temporary = `${markerFile()}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify({ version: pinnedVersion, mirror, at: Date.now() }));
  fs.renameSync(temporary, markerFile());
  return null;
}
