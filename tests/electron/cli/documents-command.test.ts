// `documents make` as scripts call it: the bundled program in a process of its own, the real drawing thread beside it.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandId } from '#core/kernel/ids';
import { commandSchema } from '#core/station/catalogue';
import { sampleCommands } from '#core/station/sample';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { loadSampleExam } from '#electron/sample-exam';
import { bundleWithPdfWorker } from '../../support/bundled-programs';
import { textOfPdf } from '../../support/pdf';
import { importRoster, people, room, samplePlan } from '../../support/station';

let folder: string;
beforeAll(async () => {
  ({ folder } = await bundleWithPdfWorker({ cli: 'electron/cli/main.ts' }));
  await exam('sample', sampleCommands(await loadSampleExam(resolve('assets/sample-exam'))));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);

async function exam(name: string, commands: readonly unknown[]): Promise<void> {
  const opened = await openStation(inFolder(name), platform);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { service } = opened.value;
  for (const command of commands) {
    const run = { id: commandId.parse(platform.newId()), operator: 'test', command: commandSchema.parse(command) };
    const answer = await service.execute(run);
    if (!answer.ok) throw new Error(`given: ${answer.error.kind}`);
  }
  await service.close();
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const make = (...words: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    const argv = [join(folder, 'main', 'cli.cjs'), 'documents', 'make', ...words];
    execFile(process.execPath, argv, { env: { ...process.env, TZ: 'UTC' } }, (error, stdout, stderr) =>
      ended({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

const report = z
  .object({
    schema: z.literal('proctor/documents-make/1'),
    files: z.array(
      z
        .object({
          kind: z.literal('sign-in-sheet'),
          file: z.string(),
          room: z.string(),
          session: z.string(),
          pages: z.number(),
          sha256: z.string(),
          planVersion: z.number(),
        })
        .strict(),
    ),
    fault: z.object({ kind: z.string(), message: z.string(), characters: z.unknown() }).optional(),
  })
  .strict();

const sheets = (name: string, out: string) => [
  '--exam',
  inFolder(name),
  '--kind',
  'sign-in-sheet',
  '--out',
  inFolder(out),
];

describe('documents make', () => {
  test('one file a room and session, each as the report says; the journal notes all of them', async () => {
    const { status, stdout, stderr } = await make(...sheets('sample', 'all'), '--json');
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 0, lines: 12 });
    const { files } = report.parse(JSON.parse(stdout));
    expect((await readdir(inFolder('all'))).toSorted()).toEqual(files.map(({ file }) => file).toSorted());
    expect(files[0]).toMatchObject({
      file: '签到表_001考场_理论_第1版.pdf',
      room: '001',
      session: 'S1',
      pages: 2,
      planVersion: 1,
    });
    for (const { file, sha256 } of files) {
      const bytes = await readFile(join(inFolder('all'), file));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    const opened = await openStation(inFolder('sample'), platform);
    if (!opened.ok) throw new Error(opened.error.kind);
    const issued = opened.value.service.state().issued.map(({ sha256, delivery }) => [sha256, delivery]);
    await opened.value.service.close();
    expect(issued).toEqual(files.map(({ sha256, file }) => [sha256, { to: 'file', fileName: file }]));
  });

  test('one room and one session only', async () => {
    const { status, stdout } = await make(...sheets('sample', 'one'), '--room', '003', '--session', 'S2', '--json');
    expect(status).toBe(0);
    expect(report.parse(JSON.parse(stdout)).files.map(({ file }) => file)).toEqual(['签到表_003考场_实操_第1版.pdf']);
    const text = await textOfPdf(join(inFolder('one'), '签到表_003考场_实操_第1版.pdf'));
    expect(text).toContain('10:10–12:40');
    expect(text).toContain('第003考场');
  });

  test('a character no font has: nothing is made of that room, and the report names the person', async () => {
    const [first, second] = people(2);
    await exam('rare', [
      { type: 'FoundExam', plan: samplePlan },
      { type: 'AddRoom', plan: room('001', ['O']) },
      { type: 'AddRoom', plan: room('002', ['O']) },
      importRoster([first, { ...second, name: '王\u{2A6D6}' }]),
      { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' },
    ]);
    const { status, stdout, stderr } = await make(...sheets('rare', 'rare-out'), '--session', 'S1', '--json');
    const { files, fault } = report.parse(JSON.parse(stdout));
    expect(status).toBe(3);
    expect(fault).toMatchObject({
      kind: 'CharactersMissing',
      characters: [{ char: '\u{2A6D6}', names: ['王\u{2A6D6}（第002考场 01号）'] }],
    });
    expect(stderr).toContain('王\u{2A6D6}（第002考场 01号）');
    expect(files.map(({ room: no }) => no)).toEqual(['001']);
    expect(await readdir(inFolder('rare-out'))).toEqual(['签到表_001考场_理论_第1版.pdf']);
  });

  test.each([
    ['an unknown kind', ['--kind', 'door-sign'], '--kind'],
    ['a room that does not exist', ['--kind', 'sign-in-sheet', '--room', '9'], '001、002'],
    ['a session that does not exist', ['--kind', 'sign-in-sheet', '--session', 'S9'], 'S1、S2'],
    ['an unknown option', ['--kind', 'sign-in-sheet', '--colour'], '--colour'],
  ])('%s is wrong use, in one sentence', async (_what, words, named) => {
    const { status, stdout, stderr } = await make('--exam', inFolder('sample'), '--out', inFolder('none'), ...words);
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(named);
  });

  test('nobody seated and no exam are wrong use; no place to write is told', async () => {
    await exam('empty', [
      { type: 'FoundExam', plan: samplePlan },
      { type: 'AddRoom', plan: room('001', ['O']) },
    ]);
    expect(await make(...sheets('empty', 'none'))).toMatchObject({ status: 2 });
    expect(await make(...sheets('nowhere', 'none'))).toMatchObject({ status: 2 });
    const blocked = await make(
      '--exam',
      inFolder('sample'),
      '--kind',
      'sign-in-sheet',
      '--out',
      join(folder, 'main', 'cli.cjs'),
    );
    expect(blocked).toMatchObject({ status: 3, stdout: '' });
    expect(blocked.stderr.trim().split('\n')).toEqual([expect.stringContaining('EEXIST')]);
  });
});
