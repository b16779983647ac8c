// The parts of `out/`, what each is made from, and who needs which. A part is stale when any of its sources changed.
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from '../root.mjs';

/**
 * @typedef {object} Part
 * @property {string} name also the folder under out/
 * @property {readonly string[]} sources files and folders, from the project's root
 * @property {string} proof a file that a finished part has
 * @property {'main' | 'preload' | 'renderer' | Readonly<Record<string, string>>} from
 *   a section of electron.vite.config.ts, or files to copy: name in the part → source
 */

const require = createRequire(import.meta.url);
const fontPackage = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
/** @param {string} weight */
const font = (weight) => path.join(fontPackage, weight, `NotoSansSC_${weight}.ttf`);

/** How any code is bundled: a change here makes all of it stale. */
const bundler = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'build/bundle'];

/** @type {readonly Part[]} */
const dataParts = [
  {
    name: 'fonts',
    sources: ['package-lock.json', 'assets/fonts', 'build/bundle/parts.mjs'],
    proof: 'NotoSansSC_400Regular.ttf',
    from: {
      'NotoSansSC_400Regular.ttf': font('400Regular'),
      'NotoSansSC_700Bold.ttf': font('700Bold'),
      'NotoSansHK_400Regular_rare.ttf': inRoot('assets', 'fonts', 'NotoSansHK_400Regular_rare.ttf'),
      'LICENSE.txt': path.join(fontPackage, 'LICENSE_FONT'),
    },
  },
  {
    name: 'sample-exam',
    sources: ['assets/sample-exam', 'build/bundle/parts.mjs'],
    proof: 'plan.json',
    from: Object.fromEntries(
      ['plan.json', 'rooms.json', 'roster.xlsx'].map((file) => [file, inRoot('assets', 'sample-exam', file)]),
    ),
  },
];

/** @type {Part} */
const main = { name: 'main', sources: ['core', 'electron', ...bundler], proof: 'cli.cjs', from: 'main' };

/** What the command line runs on. */
export const cliParts = [...dataParts, main];

/** The whole application. @type {readonly Part[]} */
export const allParts = [
  ...cliParts,
  {
    name: 'preload',
    sources: ['core/bridge', 'electron/preload.ts', ...bundler],
    proof: 'preload.cjs',
    from: 'preload',
  },
  {
    name: 'renderer',
    sources: ['core', 'renderer', 'assets/icons', ...bundler],
    proof: 'index.html',
    from: 'renderer',
  },
];
