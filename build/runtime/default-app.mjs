// Lets `electron path/to/project` work with a runtime that has no default application of its own: writes a minimal
// default_app.asar. An asar file is a small binary header (two nested length-prefixed records), a JSON table of the
// files, then the files' bytes.
import fs from 'node:fs';

// Runs inside Electron, which loads it as any application: finds the project named on the command line and becomes it.
const program = `'use strict';
const { app } = require('electron');
const { readFileSync, statSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

process.defaultApp = true;
// Tools start us with -r FILE to be loaded before the project; Chromium's own switches start with a dash.
const words = process.argv.slice(1);
const loadedFirst = [];
let target;
while (words.length > 0 && target === undefined) {
  const word = words.shift();
  if (word === '-r' || word === '--require') loadedFirst.push(words.shift());
  else if (!word.startsWith('-')) target = resolve(word);
}
if (target === undefined) {
  console.error('usage: electron [switches] path/to/project');
  app.exit(2);
} else {
  if (loadedFirst.length > 0) Module._preloadModules(loadedFirst);
  start(target);
}

function start(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target));
    return Module._load(target, Module, true);
  }
  const about = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  const name = about.productName || about.name;
  if (about.version) app.setVersion(about.version);
  if (about.desktopName) app.setDesktopName(about.desktopName);
  if (name) {
    app.setName(name);
    app.setPath('userData', join(app.getPath('appData'), name));
  }
  app.setAppPath(target);
  Module._load(join(target, about.main || 'index.js'), Module, true);
}
`;

/** @param {string} file */
export function writeDefaultApp(file) {
  const bodies = [
    ['package.json', JSON.stringify({ name: 'default-app', main: 'main.js' })],
    ['main.js', program],
  ].map(([name = '', text = '']) => ({ name, bytes: Buffer.from(text) }));
  /** @type {Record<string, { size: number; offset: string }>} */
  const files = {};
  let offset = 0;
  for (const { name, bytes } of bodies) {
    files[name] = { size: bytes.length, offset: String(offset) };
    offset += bytes.length;
  }
  fs.writeFileSync(file, Buffer.concat([asarHeader(JSON.stringify({ files })), ...bodies.map(({ bytes }) => bytes)]));
}

/** @param {string} table */
function asarHeader(table) {
  const text = Buffer.from(table);
  const padded = Math.ceil(text.length / 4) * 4;
  const header = Buffer.alloc(16 + padded);
  header.writeUInt32LE(4, 0); // first record: one number …
  header.writeUInt32LE(8 + padded, 4); // … the length of the second record
  header.writeUInt32LE(4 + padded, 8); // second record: length of its content …
  header.writeUInt32LE(text.length, 12); // … which is a string: its length, then its bytes
  text.copy(header, 16);
  return header;
}
