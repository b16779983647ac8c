// `exam new`, `exam run`, `exam show`: a data folder without a window, through the same service as the screens.
import { readFile, readdir } from 'node:fs/promises';
import { z } from 'zod';
import { bridgeVersion, commandRequest } from '#core/bridge/contract';
import { commandId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import { examPlan } from '#core/plan/plan';
import type { Command } from '#core/station/catalogue';
import { sampleCommands } from '#core/station/sample';
import { examDocument } from '#core/station/show';
import { answerText } from '#core/station/words';
import { openStation, type OpenStation } from '../open-station';
import { platform } from '../platform';
import { loadSampleExam } from '../sample-exam';
import type { StationService } from '../station-service';
import { UsageError, readArguments, type CliOutcome } from './arguments';
import { bundledFolder } from '../bundled-folder';

const operator = 'proctor-cli';

export async function examNew(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang, option, flag } = readArguments(argv, ['DIR'], { sample: 'boolean', plan: 'string' });
  const [folder = ''] = words;
  const planFile = option('plan');
  if (flag('sample') === (planFile !== undefined))
    throw new UsageError(inLang(lang, '请给出 --sample 或 --plan 之一。', 'give either --sample or --plan FILE.'));
  const commands: readonly Command[] = planFile
    ? [{ type: 'FoundExam', plan: await readPlan(planFile, lang) }]
    : sampleCommands(await loadSampleExam(bundledFolder('sample-exam')));
  if ((await readdir(folder).catch(() => [])).length > 0)
    return {
      exitCode: 3,
      json: [],
      lines: [
        inLang(
          lang,
          `目录 ${folder} 不是空的，没有写入任何内容；请换一个新目录。`,
          `${folder} is not empty; nothing was written. Choose a new folder.`,
        ),
      ],
    };
  return withStation(folder, lang, async ({ service }) => {
    for (const command of commands) await executeOrThrow(service, command, lang);
    const document = examDocument(service.state());
    return {
      exitCode: 0,
      json: [document],
      lines: [inLang(lang, `已在 ${folder} 新建考试。`, `the exam was founded in ${folder}.`)],
    };
  });
}

/** One command a line: a receipt or a refusal a line, in the same order. The first line that can't be read stops it. */
export async function examRun(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR', 'COMMANDS.jsonl'], {});
  const [folder = '', file = ''] = words;
  const requests = readRequests(await readText(file, lang), file, lang);
  return withStation(folder, lang, async ({ service }) => {
    const answers = await Promise.all(requests.map(async (run) => ({ run, answer: await service.execute(run) })));
    const refused = answers.filter(({ answer }) => !answer.ok);
    return {
      exitCode: refused.length > 0 ? 3 : 0,
      json: answers.map(({ run, answer }) => ({
        schema: 'proctor/answer/1',
        command: run.id,
        ...(answer.ok
          ? { ok: true, receipt: answer.value }
          : { ok: false, refusal: answer.error, message: answerText(answer.error, service.state(), lang) }),
      })),
      lines: answers.flatMap(({ run, answer }) =>
        answer.ok ? [] : [`${run.command.type}: ${answerText(answer.error, service.state(), lang)}`],
      ),
    };
  });
}

export async function examShow(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR'], {});
  return withStation(words[0] ?? '', lang, async ({ service }) => ({
    exitCode: 0,
    json: [examDocument(service.state())],
    lines: [],
  }));
}

/** Opens a data folder for a command and closes it whatever happens. */
export async function withStation(
  folder: string,
  lang: Lang,
  use: (station: OpenStation) => Promise<CliOutcome>,
): Promise<CliOutcome> {
  const opened = await openStation(folder, platform);
  if (!opened.ok)
    return {
      exitCode: 3,
      json: [],
      lines: [
        inLang(
          lang,
          `目录 ${folder} 正被另一个程序使用（进程 ${opened.error.pid}），请先关闭它。`,
          `${folder} is in use by another program (process ${opened.error.pid}); close it first.`,
        ),
      ],
    };
  try {
    return await use(opened.value);
  } finally {
    await opened.value.service.close();
  }
}

export async function executeOrThrow(service: StationService, command: Command, lang: Lang): Promise<void> {
  const answer = await service.execute({ id: commandId.parse(platform.newId()), operator, command });
  if (!answer.ok) throw new UsageError(answerText(answer.error, service.state(), lang));
}

const requestLine = commandRequest.partial({ v: true, id: true, operator: true });

function readRequests(text: string, file: string, lang: Lang) {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = inLang(lang, `${file} 第 ${i + 1} 行`, `${file} line ${i + 1}`);
    const request = requestLine.safeParse(jsonOf(line, where));
    if (!request.success) throw new UsageError(`${where}: ${z.prettifyError(request.error)}`);
    const { v = bridgeVersion, id = commandId.parse(platform.newId()), command } = request.data;
    return [{ v, id, operator: request.data.operator ?? operator, command }];
  });
}

async function readPlan(file: string, lang: Lang) {
  const plan = examPlan.safeParse(jsonOf(await readText(file, lang), file));
  if (!plan.success) throw new UsageError(`${file}: ${z.prettifyError(plan.error)}`);
  return plan.data;
}

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readText(file: string, lang: Lang): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      inLang(
        lang,
        `无法读取 ${file}（${error.code ?? error.message}）。`,
        `can't read ${file} (${error.code ?? error.message}).`,
      ),
    );
  });
}
