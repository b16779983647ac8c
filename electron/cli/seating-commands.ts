// `seating plan` and `seating score`: the arrangement engine for scripts. A plan printed with --json or written with
// --out is a plan file itself, so that it can be scored, repaired (--from) and handed to any checker.
import { inLang, type Lang } from '#core/kernel/lang';
import { arrange, type Arrangement } from '#core/seating/engine/arrange';
import { seatingInstance, seatingPlan, type SeatingInstance, type SeatingPlan } from '#core/seating/engine/instance';
import { concernedBy, reasonText } from '#core/seating/engine/reasons';
import { isProven, refusals } from '#core/seating/engine/refusal';
import { scorePlan, type PlanScore } from '#core/seating/engine/score';
import { writeFileAtomically } from '../storage/atomic-write';
import { readArguments, type CliOutcome } from './arguments';
import { readJson } from './exam-requests';

export async function seatingPlanCommand(argv: readonly string[]): Promise<CliOutcome> {
  const options = { seed: 'string', from: 'string', out: 'string' } as const;
  const { words, lang, option } = readArguments(argv, ['INSTANCE.json'], options);
  const instance = await readJson(words[0] ?? '', seatingInstance, lang);
  const from = option('from');
  const task = from === undefined ? instance : await repairOf(instance, from, lang);
  const seed = option('seed') ?? instance.seed;
  // A plan in force is repaired when its moves cost something, or when asked to.
  const isRepair = from !== undefined || (task.previous.length > 0 && task.weights.move > 0);
  const arrangement = arrange(task, { seed, mode: isRepair ? 'repair' : 'new' });
  const document = { ...planDocument(task, arrangement), instance: instance.name, seed };
  const out = option('out');
  if (out !== undefined) await writeFileAtomically(out, `${JSON.stringify(document)}\n`);
  return {
    exitCode: arrangement.kind === 'arranged' ? 0 : 1,
    json: [document],
    lines: planLines(task, arrangement, lang),
  };
}

export async function seatingScoreCommand(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['INSTANCE.json', 'PLAN.json'], {});
  const instance = await readJson(words[0] ?? '', seatingInstance, lang);
  const plan = await readJson(words[1] ?? '', seatingPlan, lang);
  if (plan.status === 'refused') return scoreRefusal(instance, plan, lang);
  const score = scorePlan(instance, plan.seats);
  return {
    exitCode: score.ok ? 0 : 1,
    json: [{ schema: 'proctor/seating-score/1', status: 'ok', ...score }],
    lines: scoreLines(score, lang),
  };
}

/** A refused plan is right when one of its reasons can be proven here. */
function scoreRefusal(instance: SeatingInstance, { reasons }: SeatingPlan, lang: Lang): CliOutcome {
  const proven = refusals(instance);
  const ok = reasons.some((stated) => isProven(stated, proven));
  const verdict = ok
    ? inLang(lang, '无解，理由成立。', 'there is no plan, and a stated reason is proven.')
    : inLang(lang, '所述理由不成立或无法证明。', 'no stated reason can be proven.');
  return {
    exitCode: ok ? 0 : 1,
    json: [{ schema: 'proctor/seating-score/1', status: 'refused', ok, proven }],
    lines: [verdict, ...proven.map((reason) => reasonText(reason, lang))],
  };
}

/** The instance with the seats of an earlier plan as the ones in force. */
async function repairOf(instance: SeatingInstance, file: string, lang: Lang): Promise<SeatingInstance> {
  const { seats } = await readJson(file, seatingPlan, lang);
  return { ...instance, previous: seats.map(([ticket, session, seat]) => [ticket, session, seat]) };
}

function planDocument(instance: SeatingInstance, arrangement: Arrangement): object {
  const head = { schema: 'proctor/seating-plan/1', format: 'exam-seating-plan/1' };
  if (arrangement.kind === 'refused') {
    const { reasons } = arrangement;
    const unplaceable = reasons.map((reason) => concernedBy(instance, reason));
    return { ...head, status: 'refused', reasons, unplaceable, seats: [] };
  }
  const { score, soft } = scorePlan(instance, arrangement.rows);
  return { ...head, status: 'ok', score, soft, bound: arrangement.bound, seats: arrangement.rows };
}

function planLines(instance: SeatingInstance, arrangement: Arrangement, lang: Lang): readonly string[] {
  if (arrangement.kind === 'refused') return arrangement.reasons.map((reason) => reasonText(reason, lang));
  const score = scorePlan(instance, arrangement.rows);
  const people = new Set(arrangement.rows.map(([ticket]) => ticket)).size;
  return [
    inLang(
      lang,
      `已编排 ${people} 人，启用考场 ${score.soft.rooms} 个，调整 ${score.soft.move} 人。`,
      `${people} candidate(s) seated, ${score.soft.rooms} room(s) opened, ${score.soft.move} moved.`,
    ),
    ...scoreLines(score, lang),
  ];
}

function scoreLines({ ok, hard, score, soft }: PlanScore, lang: Lang): readonly string[] {
  return [
    inLang(
      lang,
      `总分 ${score}；同班相邻 ${soft.class}，同专业 ${soft.major}，同校 ${soft.school}，同级别 ${soft.level}。`,
      `score ${score}; neighbours of one class ${soft.class}, major ${soft.major}, school ${soft.school}, level ${soft.level}.`,
    ),
    ...(ok ? [] : Object.entries(hard).flatMap(([rule, all]) => all.map((each) => `${rule}: ${each}`))),
  ];
}
