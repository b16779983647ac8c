// `npm run bench [-- NAME …]`: runs tests/bench/*.bench.ts, each bundled and in a fresh Node, and prints what they measured.
// A bench exports `rows(): Promise<readonly { name, value, unit, goal? }[]>`; a value above its goal is a miss, and misses
// make the exit status 1. Benches that open the window find the runtime in the environment, as end-to-end tests do.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import { build } from 'vite';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { withElectron } from './electron-session.mjs';
import { runAsCommand, say, Trouble } from './process/say.mjs';
import { inRoot, root } from './root.mjs';

/** @typedef {{ readonly name: string; readonly value: number; readonly unit: string; readonly goal?: number }} Row */

const ending = '.bench.ts';

await runAsCommand(async () => {
  const wanted = process.argv.slice(2);
  const names = benchNames().filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new Trouble(`no such bench; there are: ${benchNames().join(', ')}`);
  await ensureBuilt();
  await bundle(names);
  return withElectron(async ({ env }) => {
    /** @type {Row[]} */
    const rows = [];
    for (const name of names) {
      say(`measuring ${name}`);
      const measured = await rowsOf(inRoot('out', 'bench', `${name}.cjs`), env);
      console.log(table(measured));
      rows.push(...measured);
    }
    const missed = rows.filter(isMiss).length;
    console.log(`\n${rows.length} measured, ${missed} above their goal`);
    return missed === 0 && rows.length > 0 ? 0 : 1;
  });
});

function benchNames() {
  return fs
    .readdirSync(inRoot('tests', 'bench'))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}

/**
 * One folder below out/, as the application itself, so that code which looks for its neighbours finds them.
 * @param {readonly string[]} names
 */
async function bundle(names) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: /^#core\//, replacement: `${inRoot('core')}/` },
        { find: /^#electron\//, replacement: `${inRoot('electron')}/` },
      ],
    },
    ssr: { noExternal: true, external: ['electron', '@playwright/test', 'playwright-core'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: inRoot('out', 'bench'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, inRoot('tests', 'bench', `${name}${ending}`)])),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
      },
    },
  });
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<readonly Row[]>}
 */
function rowsOf(program, env) {
  return new Promise((resolve, reject) => {
    const child = fork(inRoot('build', 'bench-process.mjs'), [program], { cwd: root, env });
    /** @type {readonly Row[] | undefined} */
    let rows;
    child.on('message', (message) => (rows = /** @type {readonly Row[]} */ (message)));
    child.on('error', reject);
    child.on('close', (code) =>
      rows && code === 0 ? resolve(rows) : reject(new Trouble(`${program} ended with ${code} and no rows`)),
    );
  });
}

/** @param {Row} row */
function isMiss({ value, goal }) {
  return goal !== undefined && !(value <= goal);
}

/** @param {readonly Row[]} rows */
function table(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map((row) => {
      const goal = row.goal === undefined ? '' : `  goal ≤ ${row.goal} ${isMiss(row) ? '✗' : '✓'}`;
      return `  ${row.name.padEnd(width)}  ${Number(row.value.toPrecision(4))} ${row.unit}${goal}`;
    })
    .join('\n');
}
