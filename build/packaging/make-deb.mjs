#!/usr/bin/env node
// Makes a .deb with Debian's own dpkg-deb where electron-builder would download fpm (CUSTOM_FPM_PATH names this file).
// Understands the arguments of `-s dir -t deb` and no others: an unknown one is an error, not a guess.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const text = /** @type {const} */ ({ type: 'string' });
const texts = /** @type {const} */ ({ type: 'string', multiple: true });
const flag = /** @type {const} */ ({ type: 'boolean' });

const { values: wish, positionals: mappings } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...text, short: 's' },
    target: { ...text, short: 't' },
    depends: { ...texts, short: 'd' },
    'deb-recommends': texts,
    'deb-compression': text,
    'deb-priority': text,
    'after-install': text,
    'after-remove': text,
    architecture: text,
    category: text,
    description: text,
    iteration: text,
    license: text,
    maintainer: text,
    name: text,
    package: text,
    url: text,
    vendor: text,
    version: text,
    force: flag,
    debug: flag,
  },
});
if (wish.source !== 'dir' || wish.target !== 'deb' || !wish.package)
  throw new Error(`only -s dir -t deb with --package is made here`);

const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'make-deb-'));
try {
  fs.chmodSync(stage, 0o755); // it becomes the root of the package
  for (const mapping of mappings) copyInto(stage, mapping);
  const files = normaliseModes(stage);
  writeControlFolder(stage, files);
  /** @type {Readonly<Record<string, string>>} */
  const compressors = { gz: 'gzip', xz: 'xz', zst: 'zstd', none: 'none' };
  const compressor = compressors[wish['deb-compression'] ?? 'xz'];
  if (!compressor) throw new Error(`unknown compression ${wish['deb-compression']}`);
  succeed('dpkg-deb', ['--root-owner-group', `-Z${compressor}`, '--build', stage, wish.package]);
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}

/**
 * `folder/=/opt/name` copies what is in the folder, `file=/usr/share/x` one file under a new name.
 * @param {string} base
 * @param {string} mapping
 */
function copyInto(base, mapping) {
  const at = mapping.indexOf('=');
  const from = mapping.slice(0, at);
  const to = path.join(base, mapping.slice(at + 1));
  const isFolder = from.endsWith('/');
  fs.mkdirSync(isFolder ? to : path.dirname(to), { recursive: true });
  succeed('cp', ['-a', '--no-preserve=ownership', isFolder ? `${from}.` : from, to]);
}

/**
 * What the packager's umask left is not what users get: 755 for folders and programs, 644 for the rest.
 * @param {string} base
 * @returns {readonly string[]} plain files, from `base`, in a fixed order
 */
function normaliseModes(base) {
  const files = [];
  for (const name of fs.readdirSync(base, { recursive: true, encoding: 'utf8' }).sort()) {
    const place = path.join(base, name);
    const entry = fs.lstatSync(place);
    if (entry.isSymbolicLink()) continue;
    fs.chmodSync(place, entry.isDirectory() || (entry.mode & 0o111) !== 0 ? 0o755 : 0o644);
    if (entry.isFile()) files.push(name);
  }
  return files;
}

/**
 * @param {string} base
 * @param {readonly string[]} files
 */
function writeControlFolder(base, files) {
  const folder = path.join(base, 'DEBIAN');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'control'), control(installedKilobytes(base, files)));
  const sums = files.map((name) => `${md5(path.join(base, name))}  ${name}\n`);
  fs.writeFileSync(path.join(folder, 'md5sums'), sums.join(''));
  for (const [script, name] of [
    [wish['after-install'], 'postinst'],
    [wish['after-remove'], 'postrm'],
  ]) {
    if (!script || !name) continue;
    fs.copyFileSync(script, path.join(folder, name));
    fs.chmodSync(path.join(folder, name), 0o755);
  }
}

/** @param {number} kilobytes */
function control(kilobytes) {
  /** @type {readonly (readonly [string, string | undefined])[]} */
  const fields = [
    ['Package', wish.name],
    ['Version', [wish.version, wish.iteration].filter(Boolean).join('-')],
    ['Architecture', wish.architecture],
    ['Maintainer', wish.maintainer],
    ['Vendor', wish.vendor],
    ['License', wish.license],
    ['Installed-Size', String(kilobytes)],
    ['Depends', wish.depends?.join(', ')],
    ['Recommends', wish['deb-recommends']?.join(', ')],
    ['Section', wish.category ?? 'misc'],
    ['Priority', wish['deb-priority'] ?? 'optional'],
    ['Homepage', wish.url],
    ['Description', folded(wish.description ?? '')],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('');
}

/**
 * Continuation lines of a control field start with a space; an empty one is a lone dot.
 * @param {string} description
 */
function folded(description) {
  const lines = description.trim().split('\n');
  return lines.map((line, at) => (at === 0 ? line.trim() : ` ${line.trim() || '.'}`)).join('\n');
}

/**
 * @param {string} base
 * @param {readonly string[]} files
 */
function installedKilobytes(base, files) {
  return Math.ceil(files.reduce((sum, name) => sum + fs.statSync(path.join(base, name)).size, 0) / 1024);
}

/** @param {string} file */
function md5(file) {
  return createHash('md5').update(fs.readFileSync(file)).digest('hex');
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function succeed(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
}
