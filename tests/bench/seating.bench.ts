// Seat arrangements: score against the best known, moves of a repair, CPU as a multiple of the judge's on the same plan in
// the same run, refusals, and ten thousand small cases that have a plan each.
import { arrange, type Arrangement } from '#core/seating/engine/arrange';
import { seatingInstance, type SeatingInstance } from '#core/seating/engine/instance';
import { freeCase, hasPlanByForce, plantedCase } from '../support/seating-cases';
import { loadJudge, planFile, readRawInstance, readReference, readVerdict, type Plan } from '../support/seating-judge';
import { median } from './statistics';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: number;
}

/** Share of the best known score that is still good enough; the proven optima must be met. */
const slack: Readonly<Record<string, number>> = {
  large: 1.02,
  sessions: 1.02,
  'adv-odd8': 1.02,
  'adv-bans': 1.02,
  'replan-typical': 1.02,
  'replan-large': 1.02,
  xlarge: 1.05,
};

const plantedCases = 10_000;
const freeCases = 10_000;

export async function rows(): Promise<readonly Row[]> {
  const check = await loadJudge();
  const judged = (instance: SeatingInstance, plan: Plan) => check(instance, planFile(plan));
  return [
    ...Object.entries(readReference()).flatMap(([name, reference]) => instanceRows(name, reference, judged)),
    ...smallCases(judged),
  ];
}

type Judged = (instance: SeatingInstance, plan: Plan) => unknown;
type Reference = ReturnType<typeof readReference>[string];

function instanceRows(name: string, reference: Reference, judged: Judged): readonly Row[] {
  const raw = readRawInstance(name);
  const start = cpuMilliseconds();
  const instance = seatingInstance.parse(raw);
  const answer = arrange(instance, { seed: instance.seed, mode: instance.previous.length > 0 ? 'repair' : 'new' });
  const spent = cpuMilliseconds() - start;
  const plan = planOf(answer);
  const verdict = readVerdict(judged(instance, plan));
  if (!verdict.ok) throw new Error(`${name}: the judge does not accept the answer`);
  if ('refused' in reference) return [{ name: `${name}: refused`, value: round(spent), unit: 'ms', goal: 50 }];

  const judging = Array.from({ length: 5 }, () => {
    const before = cpuMilliseconds();
    judged(instance, plan);
    return cpuMilliseconds() - before;
  });
  const { score, soft, reference_cpu_as_multiple_of_check: most } = reference;
  const limit = Math.floor(score * (slack[name] ?? 1));
  return [
    { name: `${name}: score, best known ${score}`, value: verdict.score, unit: '', goal: limit },
    ...(instance.previous.length > 0
      ? [{ name: `${name}: moves`, value: verdict.soft['move'] ?? 0, unit: 'people', goal: soft['move'] ?? 0 }]
      : []),
    { name: `${name}: CPU`, value: Math.round(spent / median(judging)), unit: '× judge', goal: most },
  ];
}

/** Each planted case must get a plan, each free one the answer of brute force; misses are counted. */
function smallCases(judged: Judged): readonly Row[] {
  let [withoutPlan, wrong] = [0, 0];
  const start = cpuMilliseconds();
  for (let number = 0; number < plantedCases; number++) {
    const { instance } = plantedCase(number);
    const answer = arrange(instance, { seed: 'bench', mode: 'new' });
    if (answer.kind === 'refused' || !readVerdict(judged(instance, planOf(answer))).ok) withoutPlan++;
  }
  const each = (cpuMilliseconds() - start) / plantedCases;
  for (let number = 0; number < freeCases; number++) {
    const instance = freeCase(number);
    const answer = arrange(instance, { seed: 'bench', mode: 'new' });
    const isRight = hasPlanByForce(instance) === (answer.kind === 'arranged');
    if (!isRight || (answer.kind === 'arranged' && !readVerdict(judged(instance, planOf(answer))).ok)) wrong++;
  }
  return [
    { name: `${plantedCases} planted cases: without a plan`, value: withoutPlan, unit: 'cases', goal: 0 },
    { name: `${plantedCases} planted cases: each`, value: round(each), unit: 'ms' },
    { name: `${freeCases} free cases: answered otherwise than by brute force`, value: wrong, unit: 'cases', goal: 0 },
  ];
}

const planOf = (answer: Arrangement): Plan =>
  answer.kind === 'arranged' ? { status: 'ok', seats: answer.rows } : { status: 'refused', reasons: answer.reasons };

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const round = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
