// `exam new`, `exam run`, `exam show`: a data folder without a window, through the same service as the screens.
import { readdir } from 'node:fs/promises';
import { createMemoryJournal } from '#core/journal/memory-journal';
import { commandId, stationId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import type { Command } from '#core/station/catalogue';
import { sampleCommands } from '#core/station/sample';
import { examDocument } from '#core/station/show';
import { answerText, needsNewerText } from '#core/station/words';
import { bundledFolder } from '../bundled-folder';
import { platform } from '../platform';
import { loadSampleExam } from '../sample-exam';
import { createStationService, type Answer, type StationService } from '../station-service';
import { hasCode } from '../storage/error-code';
import { viewStation } from '../view-station';
import { UsageError, readArguments, type CliOutcome } from './arguments';
import { readPlan, readRequests, scriptOperator } from './exam-requests';
import { reportLines } from './journal-command';
import { notAnExam, withNewStation, withStation } from './with-station';

export async function examNew(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang, option, flag } = readArguments(argv, ['DIR'], { sample: 'boolean', plan: 'string' });
  const [folder = ''] = words;
  const planFile = option('plan');
  if (flag('sample') === (planFile !== undefined))
    throw new UsageError(inLang(lang, '请给出 --sample 或 --plan 之一。', 'give either --sample or --plan FILE.'));
  const commands: readonly Command[] = planFile
    ? [{ type: 'FoundExam', plan: await readPlan(planFile, lang) }]
    : sampleCommands(await loadSampleExam(bundledFolder('sample-exam')));
  if (!(await isFree(folder, lang))) {
    const zh = `目录 ${folder} 不是空的，没有写入任何内容；请换一个新目录。`;
    const en = `${folder} is not empty; nothing was written. Choose a new folder.`;
    return { exitCode: 3, json: [], lines: [inLang(lang, zh, en)] };
  }
  await rehearse(commands, lang);
  return withNewStation(folder, lang, async ({ service }) => {
    await executeAll(service, commands, lang);
    return {
      exitCode: 0,
      json: [examDocument(service.state())],
      lines: [inLang(lang, `已在 ${folder} 新建考试。`, `the exam was founded in ${folder}.`)],
    };
  });
}

/** One command a line: a receipt or a refusal a line, in the same order. */
export async function examRun(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR', 'COMMANDS.jsonl'], {});
  const [folder = '', file = ''] = words;
  const requests = await readRequests(file, lang);
  return withStation(folder, lang, async ({ service }) => {
    const answers = await Promise.all(requests.map(async (run) => ({ run, answer: await service.execute(run) })));
    const sentence = (answer: Answer) => (answer.ok ? '' : answerText(answer.error, service.state(), lang));
    return {
      exitCode: exitCodeOf(answers.map(({ answer }) => answer)),
      json: answers.map(({ run: { id: command }, answer }) => ({
        schema: 'proctor/answer/1',
        command,
        ...(answer.ok
          ? { ok: true, receipt: answer.value }
          : { ok: false, refusal: answer.error, message: sentence(answer) }),
      })),
      lines: answers.flatMap(({ run, answer }) => (answer.ok ? [] : [`${run.command.type}: ${sentence(answer)}`])),
    };
  });
}

/** Reads without a trace, also while the exam is open in a window. */
export async function examShow(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR'], {});
  const [folder = ''] = words;
  const view = await viewStation(folder, platform.sha256);
  if (!view) throw notAnExam(folder, lang);
  const { state, journal } = view;
  return {
    exitCode: journal.ok ? 0 : 1,
    json: [{ ...examDocument(state), journal: { ok: journal.ok, damage: journal.damage } }],
    lines: [
      ...(journal.damage.length > 0 ? reportLines(journal, lang) : []),
      ...(state.notUnderstood > 0 ? [needsNewerText(state.notUnderstood, lang)] : []),
    ],
  };
}

/** A refused command is an error in the input (1); a commit that could not be saved is a loss that was prevented (3). */
function exitCodeOf(answers: readonly Answer[]): CliOutcome['exitCode'] {
  if (answers.some((answer) => !answer.ok && answer.error.kind.startsWith('Journal'))) return 3;
  return answers.every(({ ok }) => ok) ? 0 : 1;
}

/** A new folder, or an empty one. */
async function isFree(folder: string, lang: Lang): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    if (hasCode(error, 'ENOTDIR'))
      throw new UsageError(inLang(lang, `${folder} 是文件，不是目录。`, `${folder} is a file, not a folder.`));
    throw error;
  }
}

/** Carries the commands out in memory first, so that a plan that is refused leaves no half-founded folder behind. */
async function rehearse(commands: readonly Command[], lang: Lang): Promise<void> {
  const service = createStationService({
    ...platform,
    journal: createMemoryJournal(),
    commits: [],
    station: stationId.parse('S-REHEARSAL'),
    incarnation: platform.newIncarnation(),
    onDefect: (defect) => {
      throw defect;
    },
  });
  await executeAll(service, commands, lang);
}

async function executeAll(service: StationService, commands: readonly Command[], lang: Lang): Promise<void> {
  for (const command of commands) {
    const id = commandId.parse(platform.newId());
    const answer = await service.execute({ id, operator: scriptOperator, command });
    if (!answer.ok) throw new UsageError(answerText(answer.error, service.state(), lang));
  }
}
