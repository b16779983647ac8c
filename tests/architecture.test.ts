// The import table of the architecture, proven on every file: core is pure and layered, main and renderer meet only in
// core, heavy libraries stay in their rooms. Each rule says where to go instead.
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceFile, type SourceFile } from './support/source-file';

interface Rule {
  readonly name: string;
  readonly appliesTo: (path: string) => boolean;
  // Each answers where to go instead, or null when there is nothing against it.
  readonly againstFile?: (target: string, path: string) => string | null;
  readonly againstPackage?: (specifier: string) => string | null;
  readonly againstReach?: (reach: string) => string | null;
}

const isUnder =
  (...folders: readonly string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const isOneOf =
  (...names: readonly string[]) =>
  (specifier: string): boolean =>
    names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
const isNode = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier);

/** The concept of a file in core: `core/room/places` → `room`. */
const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** Small, pure, and the same in every runtime. */
const isPurePackage = isOneOf('zod', 'immutable', 'date-fns', '@date-fns/tz', 'pinyin-pro');

/** From the ground up; what stands in no other layer is a concept. A layer may use its own and those below. */
const layers = ['kernel', 'concepts', 'documents', 'station', 'bridge'];
const layerOf = (path: string): number => {
  const folder = folderOf(path);
  return layers.includes(folder) ? layers.indexOf(folder) : layers.indexOf('concepts');
};

const rules: readonly Rule[] = [
  {
    name: 'core imports core and pure packages',
    appliesTo: isUnder('core'),
    againstFile: (target) => (isUnder('core')(target) ? null : 'core knows neither side: pass it in as an argument'),
    againstPackage: (specifier) =>
      isPurePackage(specifier) ? null : 'what needs Node, Electron or React belongs to electron/ or renderer/',
  },
  {
    name: 'core is layered: kernel, concepts, documents, station, bridge',
    appliesTo: isUnder('core'),
    againstFile: (target, path) =>
      layerOf(target) <= layerOf(path)
        ? null
        : `${layers[layerOf(path)]} lies below ${layers[layerOf(target)]}: move the shared part down`,
  },
  {
    name: 'core has no clock, no randomness, no network',
    appliesTo: isUnder('core'),
    againstReach: (reach) =>
      reach.includes('://') ? null : 'take it from the context that electron/platform.ts fills, or from the event',
  },
  {
    name: 'electron imports electron and core',
    appliesTo: isUnder('electron'),
    againstFile: (target) =>
      isUnder('electron', 'core')(target) ? null : 'both sides meet in core: move it there, or behind the bridge',
    againstPackage: (specifier) =>
      isOneOf('dexie', 'zustand')(specifier) ? 'the journal owns the facts; these belong to the page' : null,
  },
  {
    name: 'React draws PDFs in electron/printing only',
    appliesTo: (path) => isUnder('electron')(path) && !isUnder('electron/printing')(path),
    againstPackage: (specifier) =>
      isOneOf('react', 'react-dom', '@react-pdf')(specifier) ? 'documents are drawn in electron/printing' : null,
  },
  {
    name: 'the command line runs in plain Node',
    appliesTo: isUnder('electron/cli'),
    againstPackage: (specifier) => (isOneOf('electron')(specifier) ? 'the command line has no Electron' : null),
  },
  {
    name: 'preload imports core/bridge and electron only',
    appliesTo: (path) => path === 'electron/preload.ts',
    againstFile: (target) => (isUnder('core/bridge')(target) ? null : 'preload exposes the contract and nothing else'),
    againstPackage: (specifier) => (specifier === 'electron' ? null : 'preload exposes the contract and nothing else'),
  },
  {
    name: 'the renderer imports core, itself and packages of the page',
    appliesTo: isUnder('renderer'),
    againstFile: (target) => (isUnder('core', 'renderer')(target) ? null : 'ask main through renderer/bridge.ts'),
    againstPackage: (specifier) =>
      isNode(specifier) || isOneOf('electron')(specifier) ? 'ask main through renderer/bridge.ts' : null,
  },
  {
    name: 'Dexie lives in renderer/state/read-model',
    appliesTo: (path) => isUnder('renderer')(path) && !/^renderer\/state\/read-model(\/|\.tsx?$)/.test(path),
    againstPackage: (specifier) =>
      isOneOf('dexie')(specifier) ? 'screens read the station store; the read model is behind it' : null,
  },
  {
    name: 'the renderer has no network and leaves chance to the core',
    appliesTo: isUnder('renderer'),
    againstReach: (reach) =>
      reach === 'Math.random'
        ? 'ids come from crypto.randomUUID; what is drawn by lot is drawn by the core from a seed'
        : isClock(reach) || reach.startsWith('crypto.') || reach.startsWith('http://www.w3.org/')
          ? null
          : 'the station works offline: everything comes over the bridge',
  },
];

const isClock = (reach: string): boolean => ['Date.now', 'Date()', 'new Date()', 'performance.now'].includes(reach);

interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly what: string;
  readonly instead: string;
}

function violationsIn(files: readonly SourceFile[]): readonly Violation[] {
  return rules.flatMap((rule) =>
    files
      .filter(({ path }) => rule.appliesTo(path))
      .flatMap((file) =>
        objections(rule, file).map((objection) => ({ rule: rule.name, path: file.path, ...objection })),
      ),
  );
}

function objections(
  { againstFile, againstPackage, againstReach }: Rule,
  { path, files, packages, reaches }: SourceFile,
): readonly Pick<Violation, 'what' | 'instead'>[] {
  return [
    ...files.map((what) => ({ what, instead: againstFile?.(what, path) ?? null })),
    ...packages.map((what) => ({ what, instead: againstPackage?.(what) ?? null })),
    ...reaches.map((what) => ({ what, instead: againstReach?.(what) ?? null })),
  ].flatMap(({ what, instead }) => (instead === null ? [] : [{ what, instead }]));
}

/** Folders of core that reach each other both ways, over however many steps, as `a, b`. */
function cyclesIn(files: readonly SourceFile[]): readonly string[] {
  const targetsByFolder = new Map<string, Set<string>>();
  for (const { path, files: imported } of files.filter((file) => isUnder('core')(file.path))) {
    const targets = targetsByFolder.get(folderOf(path)) ?? new Set();
    targetsByFolder.set(folderOf(path), targets);
    for (const target of imported.filter(isUnder('core'))) targets.add(folderOf(target));
  }
  const folders = [...targetsByFolder.keys()].sort();
  const reachable = new Map(folders.map((folder) => [folder, reachableFrom(folder, targetsByFolder)]));
  return folders.flatMap((a) =>
    folders.filter((b) => a < b && reachable.get(a)?.has(b) && reachable.get(b)?.has(a)).map((b) => `${a}, ${b}`),
  );
}

function reachableFrom(start: string, targets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const next of targets.get(folder) ?? [])
      if (next !== folder && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  return seen;
}

const root = resolve(import.meta.dirname, '..');

function filesOf(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readSourceFile(path, readFileSync(join(root, path), 'utf8')));
}

describe('the import table', () => {
  const folders = { core: filesOf('core'), electron: filesOf('electron'), renderer: filesOf('renderer') };
  const files = Object.values(folders).flat();

  test('holds for every file', () => {
    expect(violationsIn(files)).toEqual([]);
  });

  test('has no cycle between the folders of core', () => {
    expect(cyclesIn(files)).toEqual([]);
  });

  test('was asked of the whole project', () => {
    expect(folders.core.length).toBeGreaterThan(40);
    expect(folders.electron.length).toBeGreaterThan(25);
    expect(folders.renderer.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => [...file.files, ...file.packages]).length).toBeGreaterThan(400);
    expect(rules.filter(({ appliesTo }) => !files.some(({ path }) => appliesTo(path)))).toEqual([]);
  });

  test('names are kebab-case, without drawers', () => {
    const odd = files
      .map(({ path }) => path)
      .filter((path) => /[A-Z_ ]/.test(path) || /\b(utils?|helpers?|shared|common|index)\b/.test(path));
    expect(odd).toEqual([]);
  });
});

describe('a planted violation is noticed:', () => {
  const planted: readonly (readonly [path: string, text: string, what: string])[] = [
    ['core/room/a.ts', `import { readFile } from 'node:fs/promises';`, 'node:fs/promises'],
    ['core/room/a.ts', `export type T = import('electron').App;`, 'electron'],
    ['core/room/a.ts', `import { x } from '../../electron/platform';`, 'electron/platform'],
    ['core/room/a.ts', `export * from 'react';`, 'react'],
    ['core/kernel/a.ts', `import { x } from '#core/room/room';`, 'core/room/room'],
    ['core/room/a.ts', `import type { X } from '../documents/issued';`, 'core/documents/issued'],
    ['core/station/a.ts', `import '#core/bridge/contract';`, 'core/bridge/contract'],
    ['core/room/a.ts', `const t = Date.now();`, 'Date.now'],
    ['core/room/a.ts', `const t = new Date();`, 'new Date()'],
    ['core/room/a.ts', `const t = Math.random();`, 'Math.random'],
    ['electron/a.ts', `const x = await import('../renderer/bridge');`, 'renderer/bridge'],
    ['electron/a.tsx', `import { Document } from '@react-pdf/renderer';`, '@react-pdf/renderer'],
    ['electron/a.ts', `import Dexie from 'dexie';`, 'dexie'],
    ['electron/cli/a.ts', `const { app } = require('electron');`, 'electron'],
    ['electron/preload.ts', `import { handle } from '#core/station/handle';`, 'core/station/handle'],
    ['renderer/a.ts', `import { platform } from '#electron/platform';`, 'electron/platform'],
    ['renderer/a.ts', `import { join } from 'path';`, 'path'],
    ['renderer/screens/a.tsx', `import Dexie from 'dexie';`, 'dexie'],
    ['renderer/a.ts', `await fetch('/x');`, 'fetch'],
    ['renderer/a.ts', `const s = new WebSocket(address);`, 'WebSocket'],
    ['renderer/a.tsx', `const a = <a href="https://example.org">x</a>;`, 'https://example.org'],
  ];

  test.each(planted)('%s: %s', (path, text, what) => {
    expect(violationsIn([readSourceFile(path, text)]).map((violation) => violation.what)).toContain(what);
  });

  test('and what is allowed is not', () => {
    const fine = [
      readSourceFile('core/room/a.ts', `import { z } from 'zod'; const t = new Date(0);`),
      readSourceFile('electron/printing/a.tsx', `import { Document } from '@react-pdf/renderer';`),
      readSourceFile('renderer/state/read-model.ts', `import Dexie from 'dexie'; import { x } from '#core/room/room';`),
    ];
    expect(violationsIn(fine)).toEqual([]);
  });

  test('a cycle over three folders', () => {
    const files = [
      readSourceFile('core/plan/a.ts', `import '../room/a';`),
      readSourceFile('core/room/a.ts', `import '../roster/a';`),
      readSourceFile('core/roster/a.ts', `import '../plan/a';`),
    ];
    expect(cyclesIn(files)).toEqual(['plan, room', 'plan, roster', 'room, roster']);
  });
});
