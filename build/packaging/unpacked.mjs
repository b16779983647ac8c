// Where the packages come out, and where the executable of an unpacked one lies.
import path from 'node:path';
import { inRoot } from '../root.mjs';

/** Packages for people. */
export const releaseFolder = inRoot('release');
/** The one that the end-to-end tests run on; never given to anyone, because a debugger may attach to it. */
export const testFolder = inRoot('out', 'package');

export const executableName = 'proctor-station';

/** @type {Readonly<Record<string, readonly string[]>>} */
const placeByPlatform = {
  linux: ['linux-unpacked', executableName],
  win32: ['win-unpacked', `${executableName}.exe`],
  darwin: ['mac', `${executableName}.app`, 'Contents', 'MacOS', executableName],
};

/** @param {string} folder */
export const unpackedExecutable = (folder) => path.join(folder, ...(placeByPlatform[process.platform] ?? []));
