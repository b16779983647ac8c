// What Debian must have for the window and for the tests, each with the way to tell and the packages that bring it.
// The only such list: README, CI and the commands all go through it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `blocks`: nothing works without it; otherwise it only looks or tests worse.
 * @typedef {object} Need
 * @property {string} what
 * @property {readonly string[]} packages
 * @property {boolean} blocks
 * @property {() => boolean} isMet
 */

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * @param {string} executable of Electron
 * @returns {readonly Need[]}
 */
export const windowNeeds = (executable) => [
  {
    what: 'the system libraries of Electron',
    packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'],
    blocks: true,
    isMet: () => !/=> not found/.test(textOf('ldd', [executable])),
  },
  { what: 'a display, or Xvfb', packages: ['xvfb'], blocks: true, isMet: () => hasDisplay() || hasProgram('Xvfb') },
  {
    what: 'a Chinese font',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    blocks: false,
    isMet: () => textOf('fc-list', [':lang=zh-cn', 'file']).trim() !== '',
  },
];

/** @type {readonly Need[]} */
export const testNeeds = [
  program('pdftotext and pdftoppm', 'pdftotext', 'poppler-utils'),
  program('the print spooler', 'cupsd', 'cups'),
  program('lp', 'lp', 'cups-client'),
  {
    what: 'a printer that writes PDF files',
    packages: ['printer-driver-cups-pdf'],
    blocks: true,
    isMet: () => fs.existsSync('/usr/lib/cups/backend/cups-pdf'),
  },
];

/**
 * @param {string} what
 * @param {string} name
 * @param {string} debianPackage
 * @returns {Need}
 */
function program(what, name, debianPackage) {
  return { what, packages: [debianPackage], blocks: true, isMet: () => hasProgram(name) };
}

/** @param {string} name */
export function hasProgram(name) {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && fs.existsSync(path.join(folder, name)));
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
const textOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
