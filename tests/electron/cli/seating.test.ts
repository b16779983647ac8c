// `seating plan` and `seating score` as scripts call them: the bundled program, real files, the judge's word on each plan.
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cliProgram, documentsOf, type CliProgram, type Ended } from '../../support/cli-program';
import { judgeFile, readRawInstance, seatingFolder } from '../../support/seating-judge';

let program: CliProgram;
beforeAll(async () => {
  program = await cliProgram();
});
afterAll(() => rm(program.folder, { recursive: true, force: true }));

const instance = (name: string) => join(seatingFolder, `${name}.json`);
const inFolder = (name: string) => join(program.folder, name);

const planDocument = z.looseObject({
  schema: z.literal('proctor/seating-plan/1'),
  seats: z.array(z.tuple([z.string(), z.string(), z.string(), z.number()])),
});
const planIn = (ended: Ended) => planDocument.parse(documentsOf(ended)[0]);

/** Exit status of the judge: 0 when it accepts the plan or the refusal. */
const judged = (instanceFile: string, planFile: string): Promise<number> =>
  new Promise((ended) => {
    execFile(process.execPath, [judgeFile, instanceFile, planFile, '--json'], (error) =>
      ended(error === null ? 0 : Number(error.code)),
    );
  });

describe('seating plan', () => {
  test('prints a plan that the judge accepts, writes the same with --out, and the same again for the same seed', async () => {
    const out = inFolder('plan.json');
    const first = await program.proctor('seating', 'plan', instance('small-16'), '--seed', '7', '--out', out, '--json');
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('总分 990')]);
    expect(planIn(first)).toMatchObject({
      format: 'exam-seating-plan/1',
      instance: 'small-16',
      seed: '7',
      status: 'ok',
      score: 990,
      bound: 990,
    });
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(documentsOf(first)[0]);
    expect(await judged(instance('small-16'), out)).toBe(0);
    const again = await program.proctor('seating', 'plan', instance('small-16'), '--seed', '7', '--json');
    expect(again.stdout).toBe(first.stdout);
    const other = await program.proctor('seating', 'plan', instance('small-16'), '--seed', '8', '--json');
    expect(planIn(other).seats).not.toEqual(planIn(first).seats);
  });

  test('without --seed the seed of the instance counts; without --json nothing is printed but sentences', async () => {
    const { status, stdout, stderr } = await program.proctor('seating', 'plan', instance('small'), '--lang', 'en');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('30 candidate(s) seated');
  });

  test('an instance without a plan exits 1 with reasons, whom they concern, and a sentence', async () => {
    const out = inFolder('refused.json');
    const ended = await program.proctor(
      'seating',
      'plan',
      instance('bad-need'),
      '--out',
      out,
      '--json',
      '--lang',
      'en',
    );
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain('2 candidates need an accessible seat, only 1 can have one');
    const [document] = documentsOf(ended);
    expect(document).toMatchObject({ status: 'refused', reasons: [{ code: 'NEED_ACCESSIBLE', demand: 2, supply: 1 }] });
    const { unplaceable } = z
      .object({ unplaceable: z.array(z.object({ candidates: z.array(z.string()) })) })
      .parse(document);
    expect(unplaceable[0]?.candidates).toHaveLength(2);
    expect(await judged(instance('bad-need'), out)).toBe(0);
    expect((await program.proctor('seating', 'score', instance('bad-need'), out, '--json')).status).toBe(0);
  });

  test('--from repairs a plan: a late addition moves nobody', async () => {
    const before = inFolder('before.json');
    await program.proctor('seating', 'plan', instance('typical'), '--out', before, '--json');
    const typical = z.looseObject({ candidates: z.array(z.unknown()) }).parse(readRawInstance('typical'));
    const later = inFolder('later.json');
    const candidates = [...typical.candidates, { ticket: 'X00001', level: '初级', school: '四职', class: '1' }];
    await writeFile(later, JSON.stringify({ ...typical, candidates }));
    const ended = await program.proctor('seating', 'plan', later, '--from', before, '--json');
    expect(ended.status).toBe(0);
    const seatsBefore = planDocument.parse(JSON.parse(await readFile(before, 'utf8'))).seats;
    expect(planIn(ended).seats.filter(([ticket]) => ticket !== 'X00001')).toEqual(seatsBefore);
    expect(planIn(ended)).toMatchObject({ soft: { move: 0 } });
  });
});

describe('seating score', () => {
  test('counts what a plan breaks, by rule', async () => {
    const plan = inFolder('broken.json');
    const seats = [
      ['T00001', 'S1', 'R01/1/1'],
      ['T00002', 'S1', 'R01/1/1'],
    ];
    await writeFile(plan, JSON.stringify({ format: 'exam-seating-plan/1', status: 'ok', seats }));
    const ended = await program.proctor('seating', 'score', instance('typical'), plan, '--json');
    expect(ended.status).toBe(1);
    expect(documentsOf(ended)).toMatchObject([{ schema: 'proctor/seating-score/1', ok: false }]);
    expect(ended.stderr).toContain('H2_oneSeatOneCandidate: R01/1/1 in S1: T00001 and T00002');
  });

  test('a refusal that is not true exits 1', async () => {
    const plan = inFolder('lie.json');
    const reasons = [{ code: 'CAPACITY_TOTAL', session: 'S1', demand: 9, supply: 1 }];
    await writeFile(plan, JSON.stringify({ format: 'exam-seating-plan/1', status: 'refused', reasons, seats: [] }));
    expect((await program.proctor('seating', 'score', instance('small'), plan, '--json')).status).toBe(1);
  });
});

describe('wrong use', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['an unknown option', ['seating', 'plan', instance('small'), '--budget', '3'], '参数有误'],
    ['a file that is no JSON', ['seating', 'plan', judgeFile], '不是 JSON'],
    ['a file of another format', ['seating', 'plan', instance('reference')], 'format'],
    ['no file', ['seating', 'score', instance('small')], '需要 2 个参数'],
  ])('%s exits 2 with one sentence', async (_, words, sentence) => {
    const { status, stdout, stderr } = await program.proctor(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
