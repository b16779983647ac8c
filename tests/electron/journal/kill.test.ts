// A station is killed with SIGKILL two hundred times while it writes; whatever it said was saved must be there.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '#core/kernel/random';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { commitsIn, damageIn, readStreams } from '#electron/journal/stream-files';
import { bundledChild } from '../../support/bundled-child';
import { sha256 } from '../../support/station';
import { inTempFolder } from '../../support/temp-folder';

const kills = 200;
const killsAFolder = 10; // so that reading everything after each kill stays cheap
const lanes = 2; // side by side

interface Count {
  readonly saved: number;
  /** Kills that hit a commit between the disk and the answer. */
  readonly inTheMiddle: number;
}

test(`${kills} kills, nothing that was acknowledged is lost`, { timeout: 300_000 }, () =>
  inTempFolder(async (root) => {
    const program = await bundledChild('tests/support/children/busy-station.ts', join(root, 'program'));
    const counts: Count[] = [];
    let folders = 0;
    async function lane(): Promise<void> {
      while (folders < kills / killsAFolder) {
        const name = `folder-${folders++}`;
        counts.push(await killOften(program, join(root, name), name));
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane));
    // A run in which nothing was at stake would prove nothing.
    expect(counts.reduce((sum, { saved }) => sum + saved, 0)).toBeGreaterThan(kills * 3);
    expect(counts.reduce((sum, { inTheMiddle }) => sum + inTheMiddle, 0)).toBeGreaterThan(kills / 10);
  }),
);

async function killOften(program: string, folder: string, seed: string): Promise<Count> {
  await mkdir(folder);
  const random = seededRandom(seed);
  const saved = new Set<string>();
  let inTheMiddle = 0;
  for (let turn = 0; turn < killsAFolder; turn++) {
    const told = await runAndKill([program, folder, `${seed}-${turn}`], random);
    for (const name of told.flatMap((line) => /^saved (.*)$/.exec(line)?.[1] ?? [])) saved.add(name);
    const others = told.filter((line) => !/^saved |^open (good|torn-tail-cut)$/.test(line));
    expect(others).toEqual([]);
    // As the disk is, before anyone repairs it.
    const files = await readStreams(join(folder, 'journal'), sha256);
    expect(damageIn(files)).toEqual([]);
    const commits = commitsIn(files);
    const dataById = new Map(commits.map(({ cause, events }) => [String(cause.command), events[0]?.data]));
    expect([...saved].filter((name) => !dataById.has(name))).toEqual([]);
    dataById.delete('found');
    for (const [name, data] of dataById) expect(data).toMatchObject({ rules: { name } });
    if (commits.length > saved.size + 1 || files.some(({ scan }) => scan.verdict.kind === 'torn-tail')) inTheMiddle++;
  }
  const opened = await openStation(folder, platform);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { service, health } = opened.value;
  expect(['good', 'torn-tail-cut']).toContain(health().kind);
  const there = new Set(service.commitsSince({}).map(({ cause }) => String(cause.command)));
  expect([...saved].filter((name) => !there.has(name))).toEqual([]);
  await service.close();
  return { saved: saved.size, inTheMiddle };
}

/** The lines that the program told before it was killed: one in five during its start, else while it writes. */
async function runAndKill(command: readonly string[], random: (limit: number) => number): Promise<readonly string[]> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  const isOpen = new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      if (output.includes('\n')) resolve();
    });
    child.on('close', () => resolve());
  });
  child.stderr.on('data', (bytes: Buffer) => (errors += bytes.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)));
  if (random(5) > 0) await isOpen;
  await pause(random(60));
  child.kill('SIGKILL');
  expect({ signal: await ended, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
  // A line that was cut off was not told.
  return output.split('\n').slice(0, -1);
}
