// The command line as a person calls it: standard output is the command's alone, its exit status comes through, and what
// is built once is not built again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

function proctor(args: readonly string[], cwd = root, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'build', 'proctor.mjs'), ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

test('one JSON document on standard output, nothing rebuilt by the second call', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'proctor-')), 'exam');
  const first = proctor(['exam', 'new', folder, '--sample', '--json']);
  expect(first.status).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({ schema: 'proctor/exam/1' });
  const built = () => statSync(join(root, 'out', 'main', 'made-from.txt')).mtimeMs;
  const before = built();
  const second = proctor(['exam', 'show', folder, '--json']);
  expect(JSON.parse(second.stdout)).toMatchObject({ schema: 'proctor/exam/1' });
  expect(second.stderr).not.toContain('building');
  expect(built()).toBe(before);
});

test('wrong use exits with 2 and leaves standard output empty', () => {
  expect(proctor(['no-such-command', '--json'])).toMatchObject({ status: 2, stdout: '' });
});

test('relative paths are those of the person who called npm', () => {
  const here = mkdtempSync(join(tmpdir(), 'proctor-'));
  const { status } = proctor(['exam', 'new', 'exam', '--sample'], root, {
    npm_lifecycle_event: 'proctor',
    INIT_CWD: here,
  });
  expect(status).toBe(0);
  expect(statSync(join(here, 'exam', 'journal')).isDirectory()).toBe(true);
});
