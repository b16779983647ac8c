// What people hand to `exam new` and `exam run`: a plan as JSON, commands one a line. Decoded here, once.
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { bridgeVersion, commandRequest, type CommandRequest } from '#core/bridge/contract';
import { commandId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import { examPlan, type ExamPlan } from '#core/plan/plan';
import { platform } from '../platform';
import { UsageError } from './arguments';

/** Who gives commands that name nobody. */
export const scriptOperator = 'proctor-cli';

const requestLine = commandRequest.partial({ v: true, id: true, operator: true });

/** A request of the bridge a line, or the bare command. A line that can't be read refuses the whole file. */
export async function readRequests(file: string, lang: Lang): Promise<readonly CommandRequest[]> {
  const text = await readText(file, lang);
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = inLang(lang, `${file} 第 ${i + 1} 行`, `${file} line ${i + 1}`);
    const value = jsonOf(line, where, lang);
    const isBare = typeof value === 'object' && value !== null && 'type' in value;
    const request = requestLine.safeParse(isBare ? { command: value } : value);
    if (!request.success) throw unfit(where, request.error, lang);
    const { v = bridgeVersion, id = commandId.parse(platform.newId()), operator = scriptOperator } = request.data;
    return [{ v, id, operator, command: request.data.command }];
  });
}

export const readPlan = (file: string, lang: Lang): Promise<ExamPlan> => readJson(file, examPlan, lang);

/** A file of one JSON document. */
export async function readJson<T>(file: string, schema: z.ZodType<T>, lang: Lang): Promise<T> {
  const value = schema.safeParse(jsonOf(await readText(file, lang), file, lang));
  if (!value.success) throw unfit(file, value.error, lang);
  return value.data;
}

/** One sentence that says where the shape is wrong. */
function unfit(where: string, error: z.ZodError, lang: Lang): UsageError {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.') || inLang(lang, '整体', 'the whole');
  return new UsageError(
    inLang(lang, `${where} 的内容不合要求（${field}：${issue?.message}）。`, `${where}: ${field}: ${issue?.message}.`),
  );
}

function jsonOf(text: string, where: string, lang: Lang): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(inLang(lang, `${where} 不是 JSON（${detail}）。`, `${where} is not JSON (${detail}).`));
  }
}

async function readText(file: string, lang: Lang): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message;
    throw new UsageError(inLang(lang, `无法读取 ${file}（${reason}）。`, `can't read ${file} (${reason}).`));
  });
}
