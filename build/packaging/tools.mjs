// The outside tools of packaging that come without a download: 7-Zip from npm, our own maker of Debian packages. Those
// that must be downloaded (AppImage, NSIS) are used only where their site answers.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { noAnswerFrom } from '../runtime/answer.mjs';
import { inRoot } from '../root.mjs';

/** @param {boolean} forRelease */
export function useLocalTools(forRelease) {
  const { path7za } = createRequire(import.meta.url)('7zip-bin');
  if (process.platform !== 'win32') fs.chmodSync(path7za, 0o755); // npm unpacks it without
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] = path7za;
  process.env['CUSTOM_FPM_PATH'] = inRoot('build', 'packaging', 'make-deb.mjs');
  if (!forRelease) process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '1';
}

/** @returns {Promise<string | null>} why tools can't be downloaded here */
export async function noToolsBecause() {
  const { ELECTRON_BUILDER_BINARIES_MIRROR, NPM_CONFIG_ELECTRON_BUILDER_BINARIES_MIRROR } = process.env;
  const site =
    NPM_CONFIG_ELECTRON_BUILDER_BINARIES_MIRROR ||
    ELECTRON_BUILDER_BINARIES_MIRROR ||
    'https://github.com/electron-userland/electron-builder-binaries/releases/download/';
  const silence = await noAnswerFrom(site);
  return (
    silence && `${new URL(site).host} does not answer (${silence}); ELECTRON_BUILDER_BINARIES_MIRROR names another site`
  );
}
