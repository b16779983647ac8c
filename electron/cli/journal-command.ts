// `journal verify DIR`: reads, never writes.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inLang } from '#core/kernel/lang';
import { verifyJournal } from '../journal/verify-journal';
import { platform } from '../platform';
import { UsageError, readArguments, type CliOutcome } from './arguments';

export async function journalVerify(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR'], {});
  const folder = join(words[0] ?? '', 'journal');
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new UsageError(
      inLang(
        lang,
        `${words[0]} 不是考试数据目录（没有 journal）。`,
        `${words[0]} is no exam data folder (it has no journal).`,
      ),
    );
  const report = await verifyJournal(folder, platform.sha256);
  return {
    exitCode: report.ok ? 0 : 1,
    json: [{ schema: 'proctor/journal-verify/1', ...report }],
    lines: [
      report.ok
        ? inLang(
            lang,
            `记录完好：${report.streams.length} 个记录流。`,
            `the journal is sound: ${report.streams.length} stream(s).`,
          )
        : inLang(
            lang,
            `记录受损：${report.damage.length} 处。`,
            `the journal is damaged in ${report.damage.length} place(s).`,
          ),
    ],
  };
}
