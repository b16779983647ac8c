// `roster check FILE` and `roster diff OLD NEW`: the same reading as the preview of an import, as JSON for scripts.
import { basename } from 'node:path';
import { inLang, type Lang } from '#core/kernel/lang';
import { diffRosters, type RosterDiff } from '#core/roster/diff';
import { bookFaultText } from '#core/roster/file-words';
import type { RosterProblem } from '#core/roster/problems';
import { readRoster, type RosterChoices, type RosterReading } from '#core/roster/read-roster';
import type { BookFault, TableBook } from '#core/roster/table';
import { problemText } from '#core/roster/words';
import { readRosterFile } from '../roster-files/read-in-worker';
import { UsageError, readArguments, type CliOutcome } from './arguments';

const checkSchema = 'proctor/roster-check/1';

/** A reader of files; the tests bring the worker they built. */
export type RosterReader = typeof readRosterFile;

export async function rosterCheckCommand(
  argv: readonly string[],
  read: RosterReader = readRosterFile,
): Promise<CliOutcome> {
  const { words, lang, option } = readArguments(argv, ['FILE'], { sheet: 'string' });
  const path = words[0] ?? '';
  const file = await read({ name: basename(path), path });
  if (!file.ok) {
    if (file.error.kind !== 'FileUnreadable') throw new Error(`reading can't end as ${file.error.kind}`);
    return unreadable(basename(path), file.error.fault, lang);
  }
  const { book } = file.value;
  const reading = readRoster(book, onlySheet(book, option('sheet'), lang));
  return {
    exitCode: hasErrors(reading) ? 1 : 0,
    json: [checkDocument(reading, lang)],
    lines: summaryLines(reading, lang),
  };
}

export async function rosterDiffCommand(
  argv: readonly string[],
  read: RosterReader = readRosterFile,
): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['OLD', 'NEW'], {});
  const readings: RosterReading[] = [];
  for (const path of words) {
    const file = await read({ name: basename(path), path });
    if (!file.ok) {
      if (file.error.kind !== 'FileUnreadable') throw new Error(`reading can't end as ${file.error.kind}`);
      throw new UsageError(`${basename(path)}: ${bookFaultText(file.error.fault, lang)}`);
    }
    readings.push(readRoster(file.value.book, {}));
  }
  const [before = [], after = []] = readings.map(({ candidates }) => candidates.map(({ entry }) => entry));
  const diff = diffRosters(before, after);
  return {
    exitCode: readings.some(hasErrors) ? 1 : 0,
    json: [diffDocument(diff, readings, lang)],
    lines: diffLines(diff, readings, lang),
  };
}

const hasErrors = ({ problems }: RosterReading): boolean => problems.some(({ severity }) => severity === 'error');

function onlySheet(book: TableBook, name: string | undefined, lang: Lang): RosterChoices {
  if (name === undefined) return {};
  const names = book.sheets.map((sheet) => sheet.name);
  if (!names.includes(name))
    throw new UsageError(
      inLang(
        lang,
        `没有工作表「${name}」，文件里有：${names.join('、')}。`,
        `there is no sheet “${name}”; the file has ${names.join(', ')}.`,
      ),
    );
  return { sheets: Object.fromEntries(names.map((each) => [each, { include: each === name }])) };
}

function checkDocument(reading: RosterReading, lang: Lang): object {
  return {
    schema: checkSchema,
    file: reading.fileName,
    encoding: reading.encoding,
    sheets: reading.sheets
      .filter(({ included }) => included)
      .map(({ name, headerRow, rows, mapped, ignoredColumns }) => ({ name, headerRow, rows, mapped, ignoredColumns })),
    candidates: reading.candidates.map(({ row, sheet, entry }) => ({ row, sheet, ...entry })),
    problems: problemsDocument(reading, lang),
  };
}

const problemsDocument = (reading: RosterReading, lang: Lang): readonly object[] =>
  reading.problems.map((problem) => problemDocument(problem, problemText(problem, lang)));

const problemDocument = ({ row, sheet, column, severity, code }: RosterProblem, message: string): object => ({
  row,
  sheet,
  column,
  severity,
  code,
  message,
});

/** Scripts find the code in the document as for every other problem; people get the sentence. */
function unreadable(fileName: string, fault: BookFault, lang: Lang): CliOutcome {
  const message = bookFaultText(fault, lang);
  const problem = problemDocument({ row: 0, sheet: '', column: '', severity: 'error', ...fault }, message);
  return {
    exitCode: 2,
    json: [{ schema: checkSchema, file: fileName, encoding: '', sheets: [], candidates: [], problems: [problem] }],
    lines: [`${fileName}: ${message}`],
  };
}

function summaryLines(reading: RosterReading, lang: Lang): string[] {
  const count = (severity: string) => reading.problems.filter((problem) => problem.severity === severity).length;
  const { fill } = reading;
  return [
    inLang(
      lang,
      `${reading.fileName}：可导入 ${reading.candidates.length} 人，错误 ${count('error')}，警告 ${count('warning')}，已自动修正 ${count('info')}。`,
      `${reading.fileName}: ${reading.candidates.length} candidates, ${count('error')} errors, ${count('warning')} warnings, ${count('info')} mended.`,
    ),
    ...reading.sheets
      .filter(({ included, mapped }) => !included && Object.keys(mapped).length > 0)
      .map(({ name }) => inLang(lang, `工作表「${name}」没有读取。`, `sheet “${name}” was not read.`)),
    ...(fill.merged > 0
      ? [inLang(lang, `合并单元格已向下填充 ${fill.merged} 格。`, `${fill.merged} merged cells were filled forward.`)]
      : []),
    ...reading.problems.map((problem) => problemText(problem, lang)),
  ];
}

function diffDocument(diff: RosterDiff, readings: readonly RosterReading[], lang: Lang): object {
  const [before, after] = readings;
  return {
    schema: 'proctor/roster-diff/1',
    old: before?.fileName,
    new: after?.fileName,
    added: diff.added,
    removed: diff.removed,
    changed: diff.changed.map(({ before: old, after: now, fields }) => ({
      before: old,
      after: now,
      fields: fields.map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null })),
    })),
    unchanged: diff.unchanged,
    problems: readings.flatMap((reading) =>
      problemsDocument(reading, lang).map((problem) => ({ file: reading.fileName, ...problem })),
    ),
  };
}

function diffLines(diff: RosterDiff, readings: readonly RosterReading[], lang: Lang): string[] {
  const refused = readings.filter(hasErrors).map(({ fileName }) => fileName);
  return [
    inLang(
      lang,
      `新增 ${diff.added.length} 人，减少 ${diff.removed.length} 人，变更 ${diff.changed.length} 人，未变 ${diff.unchanged} 人。`,
      `${diff.added.length} added, ${diff.removed.length} removed, ${diff.changed.length} changed, ${diff.unchanged} unchanged.`,
    ),
    ...(refused.length > 0
      ? [
          inLang(
            lang,
            `${refused.join('、')} 中有错误行，没有参加比较；请用 roster check 查看。`,
            `${refused.join(', ')} holds rows with errors, which were not compared; see roster check.`,
          ),
        ]
      : []),
  ];
}
