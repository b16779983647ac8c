// A plan whenever there is one, and a true reason when there is none: some hundred cases here, ten thousand in the bench.
import { beforeAll, expect, test } from 'vitest';
import { bundledEngine } from '../../../support/bundled-engine';
import { freeCase, hasPlanByForce, plantedCase } from '../../../support/seating-cases';
import { judge } from '../../../support/seating-judge';

let arrange: Awaited<ReturnType<typeof bundledEngine>>['arrange'];

beforeAll(async () => {
  ({ arrange } = await bundledEngine());
});

test('200 planted cases: a plan each', async () => {
  const verdictOn = await judge();
  for (let number = 0; number < 200; number++) {
    const { instance } = plantedCase(number);
    const answer = arrange(instance, { seed: 'planted', mode: 'new' });
    if (answer.kind === 'refused') throw new Error(`${instance.name} was refused: ${JSON.stringify(answer.reasons)}`);
    expect([number, verdictOn(instance, { status: 'ok', seats: answer.rows }).hard]).toEqual([number, {}]);
  }
}, 120_000);

test('300 free cases: what brute force says', async () => {
  const verdictOn = await judge();
  const told = { plans: 0, refusals: 0, byJudge: 0 };
  for (let number = 0; number < 300; number++) {
    const instance = freeCase(number);
    const answer = arrange(instance, { seed: 'free', mode: 'new' });
    const isArranged = answer.kind === 'arranged';
    const verdict = verdictOn(
      instance,
      isArranged ? { status: 'ok', seats: answer.rows } : { status: 'refused', reasons: answer.reasons },
    );
    expect([number, isArranged, verdict.hard]).toEqual([number, hasPlanByForce(instance), {}]);
    told[isArranged ? 'plans' : 'refusals']++;
    if (!isArranged && verdict.ok) told.byJudge++;
  }
  // Neither side is empty, and most reasons are of the kind that the judge proves too.
  expect(told.plans).toBeGreaterThan(50);
  expect(told.byJudge).toBeGreaterThan(told.refusals / 2);
}, 120_000);
