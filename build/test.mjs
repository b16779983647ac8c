// `npm test`: everything that is checked, added up. Prints `N passed, N failed` alone on its last line and fails when
// anything failed, was skipped, crashed without a count or found nothing to run. No suite is ever left out.
import fs from 'node:fs';
import { withElectron } from './electron-session.mjs';
import { meetNeeds } from './machine/install.mjs';
import { testNeeds } from './machine/needs.mjs';
import { testFolder, unpackedExecutable } from './packaging/unpacked.mjs';
import { run } from './process/run.mjs';
import { runAsCommand, say } from './process/say.mjs';
import { inRoot, root } from './root.mjs';
import { countOfCheck, countOfPlaywright, countOfVitest } from './test-counts.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {(env: NodeJS.ProcessEnv) => Promise<import('./test-counts.mjs').Count>} count runs it
 */

const reports = inRoot('out', 'test');

/** @type {readonly Suite[]} */
const suites = [
  check('types', ['tsc', '-b']),
  check('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  check('format', ['oxfmt', '--check', '.']),
  check('unused code', ['knip']),
  check('build', ['node', 'build/build.mjs']),
  {
    name: 'unit tests',
    count: async (env) => {
      const report = inRoot('out', 'test', 'unit.json');
      const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      return countOfVitest(report, await runHere(['vitest', ...words], env));
    },
  },
  endToEnd('the application', 'end-to-end.json', {}),
  check('package', ['node', 'build/package.mjs', '--for-test']),
  endToEnd('the packaged application', 'end-to-end-packaged.json', {
    E2E_APP: unpackedExecutable(testFolder),
    E2E_OUTPUT: 'out/e2e-packaged',
  }),
];

await runAsCommand(async () => {
  fs.rmSync(reports, { recursive: true, force: true }); // an old report must not count for a suite that crashes
  fs.mkdirSync(reports, { recursive: true });
  try {
    await meetNeeds(testNeeds);
    return await withElectron(async ({ env }) => tell(await runAll(env)));
  } catch (error) {
    tell([{ name: 'this machine', passed: 0, failed: 1, seconds: 0 }]);
    throw error;
  }
});

/** @param {NodeJS.ProcessEnv} env */
async function runAll(env) {
  const results = [];
  for (const { name, count } of suites) {
    say(`—— ${name}`);
    const started = performance.now();
    const result = await count(env);
    results.push({ name, ...result, seconds: (performance.now() - started) / 1000 });
  }
  return results;
}

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Suite}
 */
function check(name, command) {
  return { name, count: async (env) => countOfCheck(await runHere(command, env)) };
}

/**
 * @param {string} subject
 * @param {string} reportName
 * @param {NodeJS.ProcessEnv} extra
 * @returns {Suite}
 */
function endToEnd(subject, reportName, extra) {
  const report = inRoot('out', 'test', reportName);
  return {
    name: `end-to-end tests of ${subject}`,
    count: async (env) => {
      const status = await runHere(['playwright', 'test', '--reporter=list,json'], {
        ...env,
        ...extra,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return countOfPlaywright(report, status);
    },
  };
}

/**
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
function runHere([program = '', ...args], env) {
  return run(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @param {readonly (import('./test-counts.mjs').Count & { name: string; seconds: number })[]} results */
function tell(results) {
  console.log();
  for (const { name, passed, failed, seconds } of results)
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
