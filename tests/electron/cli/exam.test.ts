// `exam new`, `exam run`, `exam show`: what scripts get on standard output, what people read, and the exit status.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { cliProgram, documentsOf, everythingIn, type CliProgram } from '../../support/cli-program';
import { importRoster, people, room, samplePlan } from '../../support/station';

let cli: CliProgram;
let turn = 0;
let dir: string;
beforeAll(async () => {
  cli = await cliProgram();
}, 120_000);
afterAll(() => rm(cli.folder, { recursive: true }));
beforeEach(() => {
  dir = join(cli.folder, `exam-${++turn}`);
});

async function fileWith(name: string, content: string): Promise<string> {
  const path = join(cli.folder, `${turn}-${name}`);
  await writeFile(path, content);
  return path;
}
const lines = (...commands: readonly unknown[]) => commands.map((command) => `${JSON.stringify(command)}\n`).join('');
const setUp = lines(
  { type: 'FoundExam', plan: samplePlan },
  { type: 'AddRoom', plan: room('001', ['OO']) },
  importRoster(people(2)),
  { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' },
);
const show = z.object({
  schema: z.literal('proctor/exam/1'),
  title: z.string().nullable(),
  sessions: z.array(z.object({ id: z.string() })),
  rooms: z.array(z.object({ no: z.string() })),
  seats: z.array(z.object({ candidate: z.string(), roomNo: z.string(), seatNo: z.string() })),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), idNumber: z.string().optional() })),
  attendance: z.array(
    z.object({
      session: z.string(),
      counts: z.object({ expected: z.number(), present: z.number(), absent: z.number(), open: z.number() }),
      checkIns: z.array(z.object({ candidate: z.string(), at: z.string() })),
    }),
  ),
  incidents: z.array(z.unknown()),
  conflicts: z.array(z.unknown()),
  counts: z.object({ candidates: z.number(), notUnderstood: z.number(), malformed: z.number() }),
});

test('exam new --sample: a whole exam, which exam show tells the same way', async () => {
  const made = await cli.proctor('exam', 'new', dir, '--sample', '--json');
  expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('新建考试') });
  const [document] = documentsOf(made);
  const { candidates, seats, rooms, attendance, counts } = show.parse(document);
  expect([candidates.length, seats.length, rooms.length]).toEqual([counts.candidates, counts.candidates, 6]);
  expect(candidates.length).toBeGreaterThan(200);
  expect(attendance.map((session) => session.counts.open)).toEqual([candidates.length, candidates.length]);
  // Id numbers leave the station masked.
  expect(made.stdout).not.toMatch(/\d{17}[\dX]/);
  const shown = await cli.proctor('exam', 'show', dir, '--json');
  expect(shown).toMatchObject({ status: 0, stderr: '' });
  expect(documentsOf(shown)[0]).toEqual({ ...(document as object), journal: { ok: true, damage: [] } });
});

test('exam new --plan: the plan and nothing else', async () => {
  const plan = await fileWith('plan.json', `\uFEFF${JSON.stringify(samplePlan)}`);
  const made = await cli.proctor('exam', 'new', dir, '--plan', plan, '--json', '--lang', 'en');
  expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('the exam was founded') });
  expect(show.parse(documentsOf(made)[0])).toMatchObject({ title: samplePlan.title, candidates: [], rooms: [] });
});

test('exam new that can not be: nothing is made, and a sentence says why', async () => {
  const overlap = { ...samplePlan, sessions: samplePlan.sessions.map((s, i) => ({ ...s, start: `08:3${i}` })) };
  const cases = [
    [2, ['--plan', await fileWith('overlap.json', JSON.stringify(overlap))], /时间重叠/],
    [2, ['--plan', await fileWith('shape.json', '{"title":"只有标题"}')], /内容不合要求/],
    [2, ['--plan', await fileWith('text.json', '不是 JSON')], /不是 JSON/],
    [2, ['--plan', join(cli.folder, 'no-such-file')], /无法读取.*ENOENT/],
    [2, ['--sample', '--plan', 'x'], /之一/],
    [2, [], /之一/],
    [2, ['--sample', '--colour'], /参数有误/],
  ] as const;
  for (const [status, words, sentence] of cases) {
    const ended = await cli.proctor('exam', 'new', dir, ...words, '--json');
    expect(ended).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(sentence) });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    await expect(stat(dir)).rejects.toThrow('ENOENT');
  }
});

test('exam new never takes over a folder that holds something', async () => {
  await mkdir(dir);
  await writeFile(join(dir, 'holiday.jpg'), 'x');
  const ended = await cli.proctor('exam', 'new', dir, '--sample', '--json');
  expect(ended).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('不是空的') });
  expect(await readdir(dir)).toEqual(['holiday.jpg']);
  const onFile = await cli.proctor('exam', 'new', join(dir, 'holiday.jpg'), '--sample');
  expect(onFile).toMatchObject({ status: 2, stderr: expect.stringContaining('是文件') });
});

test('exam run: a receipt or a refusal a line, in the order of the lines', async () => {
  await cli.proctor('exam', 'new', dir, '--plan', await fileWith('plan.json', JSON.stringify(samplePlan)));
  const commands = await fileWith(
    'commands.jsonl',
    `${lines({ type: 'AddRoom', plan: room('001', ['OO']) })}\r\n${lines(
      { v: 1, id: 'again', operator: '监考员甲', command: { type: 'AddRoom', plan: room('002', ['OO']) } },
      { type: 'AddRoom', plan: room('001', ['OO']) },
      { v: 1, id: 'again', operator: '监考员甲', command: { type: 'AddRoom', plan: room('002', ['OO']) } },
      importRoster(people(1)),
    )}`,
  );
  const ended = await cli.proctor('exam', 'run', dir, commands, '--json');
  expect(documentsOf(ended)).toMatchObject([
    { schema: 'proctor/answer/1', ok: true, receipt: { seq: 1 } },
    { ok: true, command: 'again', receipt: { seq: 2 } },
    { ok: false, refusal: { kind: 'RoomNoTaken', no: '001' }, message: expect.stringContaining('001') },
    { ok: true, command: 'again', receipt: { seq: 2 } },
    { ok: true, receipt: { seq: 3 } },
  ]);
  expect(ended).toMatchObject({ status: 1, stderr: expect.stringMatching(/^AddRoom: .*001.*\n$/) });
  // The same file once more: the command that has an id is not carried out again.
  const again = documentsOf(await cli.proctor('exam', 'run', dir, commands, '--json'));
  expect(again[1]).toEqual(documentsOf(ended)[1]);
});

test('exam run: a line that can not be read stops everything before anything is done', async () => {
  await cli.proctor('exam', 'new', dir, '--plan', await fileWith('plan.json', JSON.stringify(samplePlan)));
  const before = await everythingIn(dir);
  for (const bad of ['{"type":"AddRoom"}', 'nonsense', '{"v":2,"command":{}}', '[]', '{"command":{"type":"Fly"}}']) {
    const commands = await fileWith('bad.jsonl', `${lines(importRoster(people(2)))}${bad}\n`);
    const ended = await cli.proctor('exam', 'run', dir, commands, '--json');
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('第 2 行') });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(await everythingIn(dir)).toEqual(before);
});

test('check-ins through the command line are in the counts', async () => {
  await cli.proctor('exam', 'new', dir, '--plan', await fileWith('plan.json', JSON.stringify(samplePlan)));
  const rest = setUp.split('\n').slice(1).join('\n');
  expect((await cli.proctor('exam', 'run', dir, await fileWith('set-up.jsonl', rest))).status).toBe(0);
  const read = async () => show.parse(documentsOf(await cli.proctor('exam', 'show', dir, '--json'))[0]);
  const [candidate] = (await read()).candidates;
  const command = { type: 'CheckInCandidate', session: 'S1', candidate: candidate?.id };
  const ended = await cli.proctor('exam', 'run', dir, await fileWith('in.jsonl', lines(command, command)), '--json');
  expect(ended.status).toBe(1);
  expect(documentsOf(ended)).toMatchObject([{ ok: true }, { ok: false, refusal: { kind: 'AlreadyCheckedIn' } }]);
  expect((await read()).attendance[0]).toMatchObject({
    counts: { expected: 2, present: 1, absent: 0, open: 1 },
    checkIns: [{ candidate: candidate?.id, at: expect.stringMatching(/\+08:00$/) }],
  });
});

test('a folder that is no exam is left alone: exit status 2 and a sentence', async () => {
  const commands = await fileWith('commands.jsonl', setUp);
  for (const words of [
    ['exam', 'show', dir],
    ['exam', 'run', dir, commands],
  ]) {
    const missing = await cli.proctor(...words, '--json');
    expect(missing).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('不是考试数据目录') });
    await expect(stat(dir)).rejects.toThrow('ENOENT');
  }
  await mkdir(dir);
  await writeFile(join(dir, 'notes.txt'), 'x');
  for (const words of [
    ['exam', 'show', dir],
    ['exam', 'run', dir, commands],
    ['exam', 'show', commands],
  ])
    expect(await cli.proctor(...words, '--lang', 'en')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no exam data folder'),
    });
  expect(await readdir(dir)).toEqual(['notes.txt']);
});

test('exam show leaves no trace, also while the exam is open and on a folder that can not be written', async () => {
  await cli.proctor('exam', 'new', dir, '--plan', await fileWith('plan.json', JSON.stringify(samplePlan)));
  const opened = await openStation(dir, platform);
  if (!opened.ok) throw new Error(opened.error.kind);
  const before = await everythingIn(dir);
  expect((await cli.proctor('exam', 'show', dir)).status).toBe(0);
  const busy = await cli.proctor('exam', 'run', dir, await fileWith('commands.jsonl', setUp));
  expect(busy).toMatchObject({ status: 3, stderr: expect.stringContaining(`进程 ${process.pid}`) });
  await opened.value.service.close();
  expect((await cli.proctor('exam', 'show', dir)).status).toBe(0);
  const { [`lock-${process.pid}`]: _lock, ...rest } = before;
  const files = (all: object) => Object.keys(all).filter((name) => !name.startsWith('lock'));
  expect(files(await everythingIn(dir))).toEqual(files(rest));

  execFileSync('chmod', ['-R', 'a-w', dir]);
  expect((await cli.proctor('exam', 'show', dir)).status).toBe(0);
  execFileSync('chmod', ['-R', 'u+w', dir]);
});

test('a damaged journal: exam show tells what can be read and says so; exam run saves nothing and says so', async () => {
  await cli.proctor('exam', 'new', dir, '--plan', await fileWith('plan.json', JSON.stringify(samplePlan)));
  await cli.proctor('exam', 'run', dir, await fileWith('set-up.jsonl', setUp.split('\n').slice(1).join('\n')));
  const folder = join(dir, 'journal');
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, size: (await stat(join(folder, name))).size })),
  );
  const longest = sizes.sort((a, b) => b.size - a.size)[0];
  if (!longest) throw new Error('no journal');
  execFileSync('dd', [
    'if=/dev/zero',
    `of=${join(folder, longest.name)}`,
    'bs=1',
    'count=4',
    'seek=200',
    'conv=notrunc',
    'status=none',
  ]);

  const before = await everythingIn(dir);
  const shown = await cli.proctor('exam', 'show', dir, '--json');
  expect(shown).toMatchObject({ status: 1, stderr: expect.stringContaining('受损') });
  expect(documentsOf(shown)).toMatchObject([
    { schema: 'proctor/exam/1', title: samplePlan.title, journal: { ok: false, damage: [{ kind: 'record' }] } },
  ]);
  const command = await fileWith('more.jsonl', lines(importRoster(people(4))));
  const run = await cli.proctor('exam', 'run', dir, command, '--json');
  expect(run).toMatchObject({ status: 3, stderr: expect.stringContaining('没有保存') });
  expect(documentsOf(run)).toMatchObject([{ ok: false, refusal: { kind: 'JournalReadOnly' } }]);
  expect(Object.keys(await everythingIn(dir))).toEqual(Object.keys(before));

  await writeFile(join(dir, 'station.json'), 'torn');
  const nameless = await cli.proctor('exam', 'run', dir, command);
  expect(nameless).toMatchObject({ status: 3, stderr: expect.stringContaining('station.json') });
});
