// Our maker of Debian packages, read back with Debian's own tool.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const maker = resolve(import.meta.dirname, '../../build/packaging/make-deb.mjs');

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('files, modes, control fields and scripts come out as asked', () => {
  const work = mkdtempSync(join(tmpdir(), 'deb-'));
  const application = join(work, 'application');
  mkdirSync(join(application, 'resources'), { recursive: true });
  writeFileSync(join(application, 'station'), 'program', { mode: 0o700 });
  writeFileSync(join(application, 'resources', 'app.asar'), 'data', { mode: 0o600 });
  writeFileSync(join(work, 'after.sh'), '#!/bin/sh\n');
  const out = join(work, 'station.deb');
  const format = ['-s', 'dir', '--force', '-t', 'deb', '--deb-compression', 'gz', '--package', out];
  const needs = ['-d', 'libgtk-3-0', '-d', 'xdg-utils', '--after-install', join(work, 'after.sh')];
  const about = ['--name', 'station', '--version', '1.2.3', '--architecture', 'amd64'];
  const words = ['--maintainer', 'S <s@example.invalid>', '--description', 'Short\n Long line\n\n last'];
  const files = [`${application}/=/opt/station`, `${join(application, 'station')}=/usr/share/copy`];
  const made = run(process.execPath, [maker, ...format, ...needs, ...about, ...words, ...files]);
  expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
  const field = (name: string) => run('dpkg-deb', ['-f', out, name]).stdout.trim();
  expect([field('Package'), field('Version'), field('Depends')]).toEqual(['station', '1.2.3', 'libgtk-3-0, xdg-utils']);
  expect(field('Description')).toBe('Short\n Long line\n .\n last');
  const listing = run('dpkg-deb', ['-c', out]).stdout;
  expect(listing).toMatch(/-rwxr-xr-x root\/root +7 .* \.\/opt\/station\/station\n/);
  expect(listing).toMatch(/-rw-r--r-- root\/root +4 .* \.\/opt\/station\/resources\/app\.asar\n/);
  expect(listing).toContain('./usr/share/copy\n');
  expect(run('dpkg-deb', ['-I', out, 'postinst']).stdout).toBe('#!/bin/sh\n');
});

test('an argument that it does not know is an error, not a guess', () => {
  const made = run(process.execPath, [maker, '-s', 'dir', '-t', 'deb', '--package', 'x.deb', '--rpm-os', 'linux']);
  expect(made.status).not.toBe(0);
  expect(made.stderr).toContain('--rpm-os');
});
