// A real CUPS of the test's own: cupsd in the foreground on a free loopback port, all of its files in a temporary folder,
// ended with the test. Queues: `paper` is Debian's cups-pdf (which only root may run; else a backend that keeps what it
// gets), `slow` never finishes, `broken` fails every job as a printer on fire would.
import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

export interface PrivateCups {
  /** For CUPS_SERVER. */
  readonly server: string;
  readonly lpadmin: (...words: readonly string[]) => Promise<void>;
  /** Any of CUPS's programs, aimed at this server. */
  readonly program: (name: string, ...words: readonly string[]) => Promise<string>;
  /** The files that `paper` printed, newest last; they go with the spooler. */
  readonly printed: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export async function startCups(): Promise<PrivateCups> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'private-cups-')));
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = `127.0.0.1:${port}`;
  const kept = join(folder, 'kept');
  await writeConfiguration(folder, port, kept);
  const daemon = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  const program = async (name: string, ...words: readonly string[]) =>
    (await run(name, words, { env: { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' } })).stdout;
  const lpadmin = async (...words: readonly string[]) => void (await program('/usr/sbin/lpadmin', ...words));
  const printed = async () => {
    const files = (await readdir(kept)).map((name) => join(kept, name));
    const times = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
    return times.toSorted((one, other) => one.at - other.at).map(({ file }) => file);
  };
  const stop = async () => {
    await end(daemon);
    await rm(folder, { recursive: true, force: true });
  };
  await answering(program, daemon, folder).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const always = ['-E', '-o', 'printer-error-policy=abort-job'];
  const ppd = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
  // cups-pdf takes PostScript only; of the ways there, this one keeps the characters behind the glyphs.
  const pdfQueue = ['-v', 'cups-pdf:/', '-P', ppd, '-o', 'pdftops-renderer-default=pdftocairo'];
  await lpadmin('-p', 'paper', ...always, '-D', '考务室打印机', ...(isRoot ? pdfQueue : ['-v', 'kept:/']));
  await lpadmin('-p', 'slow', ...always, '-v', 'slow:/');
  await lpadmin('-p', 'broken', ...always, '-v', 'broken:/');
  return { server, lpadmin, program, printed, stop };
}

async function writeConfiguration(folder: string, port: number, kept: string): Promise<void> {
  for (const name of ['root', 'spool', 'cache', 'state', 'log', 'kept', 'bin/backend'])
    await mkdir(join(folder, name), { recursive: true });
  for (const name of await readdir('/usr/lib/cups'))
    if (!name.startsWith('backend')) await symlink(join('/usr/lib/cups', name), join(folder, 'bin', name));
  const backends = {
    kept: `exec cat "\${6:--}" > "${kept}/job-$1.pdf"`,
    slow: 'exec sleep 60',
    broken: 'echo "ERROR: the printer is on fire" >&2; exit 1',
  };
  if (isRoot) await writeBackend(folder, 'cups-pdf', keepingBackend(kept));
  for (const [name, script] of Object.entries(backends)) {
    const listing = `[ $# -eq 0 ] && { echo 'direct ${name} "Unknown" "${name}"'; exit 0; }`;
    await writeBackend(folder, name, `${listing}\n${script}`);
  }
  await writeFile(
    join(folder, 'cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      'LogLevel debug',
      'Browsing Off',
      'WebInterface No',
      'DefaultAuthType None',
      'PreserveJobHistory Yes',
      '<Location />\nOrder allow,deny\nAllow all\n</Location>',
      '<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>',
      '',
    ].join('\n'),
  );
  await writeFile(
    join(folder, 'cups-files.conf'),
    [
      `ServerRoot ${folder}/root`,
      `RequestRoot ${folder}/spool`,
      `TempDir ${folder}/spool`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `ServerBin ${folder}/bin`,
      `ErrorLog ${folder}/log/error`,
      `AccessLog ${folder}/log/access`,
      `PageLog ${folder}/log/page`,
      'DataDir /usr/share/cups',
      'DocumentRoot /usr/share/cups/doc-root',
      'Printcap',
      '',
    ].join('\n'),
  );
}

async function writeBackend(folder: string, name: string, script: string): Promise<void> {
  const file = join(folder, 'bin/backend', name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o700);
}

/** cups-pdf writes into the user's home, whoever else prints there: one job at a time, and its paper is taken away. */
function keepingBackend(kept: string): string {
  const real = '/usr/lib/cups/backend/cups-pdf';
  const out = join(userInfo().homedir, 'PDF');
  return [
    `[ $# -eq 0 ] && exec ${real}`,
    `exec 9<${real}; flock 9`,
    `had=$([ -d "${out}" ] && echo yes)`,
    `start=$(mktemp); ${real} "$@"; status=$?`,
    `find "${out}" -type f -newer "$start" -exec mv {} "${kept}/" ';'`,
    `rm -f "$start"; [ "$had" ] || rmdir "${out}"`,
    'exit $status',
  ].join('\n');
}

async function answering(program: PrivateCups['program'], daemon: ChildProcess, folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (daemon.exitCode !== null) break;
    if (
      await program('lpstat', '-r').then(
        (said) => said.includes('is running'),
        () => false,
      )
    )
      return;
    await wait(100);
  }
  const log = await readFile(join(folder, 'log/error'), 'utf8').catch(() => 'no log');
  throw new Error(`cupsd did not start:\n${log.slice(-2000)}`);
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null) return;
  const gone = once(daemon, 'exit');
  daemon.kill('SIGTERM');
  const timer = setTimeout(() => daemon.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
