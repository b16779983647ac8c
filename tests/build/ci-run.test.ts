// `.ci/run` with an npm that does what the test says: the last line is a count whatever happens, the status tells the same.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../.ci/run');

function ciRun(npm: { readonly ci: string; readonly test: string }) {
  const tools = mkdtempSync(join(tmpdir(), 'ci-run-'));
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\ncase "$1" in\nci) ${npm.ci} ;;\ntest) ${npm.test} ;;\nesac\n`);
  chmodSync(join(tools, 'npm'), 0o755);
  const { status, stdout } = spawnSync('bash', [script], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env['PATH']}` },
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1), lines: stdout.split('\n') };
}

test('a count that passed is the last line, once', () => {
  const { status, last, lines } = ciRun({ ci: 'echo installed', test: 'echo; echo "12 passed, 0 failed"' });
  expect([status, last]).toEqual([0, '12 passed, 0 failed']);
  expect(lines.filter((line) => line === last)).toHaveLength(1);
});

test('failed tests fail, with their count last whatever npm adds to it', () => {
  const { status, last } = ciRun({
    ci: 'true',
    test: 'echo "10 passed, 2 failed"; echo "npm error code 1" >&2; exit 1',
  });
  expect([status, last]).toEqual([1, '10 passed, 2 failed']);
});

test('an installation that fails is a failure', () => {
  const { status, last } = ciRun({ ci: 'echo "npm error" >&2; exit 217', test: 'echo "1 passed, 0 failed"' });
  expect([status, last]).toEqual([217, '0 passed, 1 failed']);
});

test('a crash after a clean count is a failure', () => {
  const { status, last } = ciRun({ ci: 'true', test: 'echo "9 passed, 0 failed"; exit 134' });
  expect([status, last]).toEqual([134, '0 passed, 1 failed']);
});

test('silence is a failure', () => {
  const { status, last } = ciRun({ ci: 'true', test: 'true' });
  expect([status, last]).toEqual([1, '0 passed, 1 failed']);
});
