// The judge of seat plans, tests/fixtures/seating/check.mjs: written apart from this project, and the last word on every
// plan and refusal. Here it gets its types, and the instances beside it their names.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { seatingInstance, type PlanRow, type SeatingInstance } from '#core/seating/engine/instance';

/** From the project's root, where tests and benches run. */
export const seatingFolder = resolve('tests', 'fixtures', 'seating');
export const judgeFile = join(seatingFolder, 'check.mjs');

const counts = z.record(z.string(), z.number());

const verdict = z.object({
  ok: z.boolean(),
  hard: z.record(z.string(), z.array(z.string())).default({}),
  soft: counts.default({}),
  weighted: counts.default({}),
  score: z.number().default(0),
  conflicts: z
    .array(z.object({ kind: z.string(), seatA: z.string(), seatB: z.string(), cost: z.number() }))
    .default([]),
  proven: z
    .array(
      z.object({
        code: z.string(),
        session: z.string(),
        demand: z.number().optional(),
        supply: z.number().optional(),
      }),
    )
    .default([]),
});
export type Verdict = z.infer<typeof verdict>;

interface Judge {
  readonly check: (instance: unknown, plan: unknown) => unknown;
}

const isJudge = (loaded: unknown): loaded is Judge =>
  typeof loaded === 'object' && loaded !== null && 'check' in loaded && typeof loaded.check === 'function';

/** The judge itself, for whoever measures it. */
export async function loadJudge(): Promise<Judge['check']> {
  const loaded: unknown = await import(/* @vite-ignore */ pathToFileURL(judgeFile).href);
  if (!isJudge(loaded)) throw new Error('check.mjs has no check');
  return loaded.check;
}

export type Plan =
  | { readonly status: 'ok'; readonly seats: readonly PlanRow[] }
  | { readonly status: 'refused'; readonly reasons: readonly object[] };

export const planFile = (plan: Plan): object => ({ format: 'exam-seating-plan/1', seats: [], ...plan });

export const readVerdict = (said: unknown): Verdict => verdict.parse(said);

/** What the judge says. */
export async function judge(): Promise<(instance: SeatingInstance, plan: Plan) => Verdict> {
  const check = await loadJudge();
  return (instance, plan) => readVerdict(check(instance, planFile(plan)));
}

/** As it stands in the file. */
export const readRawInstance = (name: string): unknown =>
  JSON.parse(readFileSync(join(seatingFolder, `${name}.json`), 'utf8'));

export const readInstance = (name: string): SeatingInstance => seatingInstance.parse(readRawInstance(name));

const reference = z.record(
  z.string(),
  z.union([
    z.object({
      score: z.number(),
      lb: z.number(),
      soft: counts,
      reference_cpu_as_multiple_of_check: z.number(),
    }),
    z.object({ refused: z.string() }),
  ]),
);
export type Reference = z.infer<typeof reference>;

/** By instance: the best known score and what a good solver spent on it, or the code of its refusal. */
export const readReference = (): Reference =>
  reference.parse(JSON.parse(readFileSync(join(seatingFolder, 'reference.json'), 'utf8')));
