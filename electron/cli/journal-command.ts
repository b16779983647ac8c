// `journal verify DIR`: reads, never writes.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inLang, type Lang } from '#core/kernel/lang';
import { verifyJournal, type JournalReport } from '../journal/verify-journal';
import { platform } from '../platform';
import { hasCode } from '../storage/error-code';
import { UsageError, readArguments, type CliOutcome } from './arguments';

export async function journalVerify(argv: readonly string[]): Promise<CliOutcome> {
  const { words, lang } = readArguments(argv, ['DIR'], {});
  const folder = join(words[0] ?? '', 'journal');
  if (!(await isFolder(folder)))
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
    lines: reportLines(report, lang),
  };
}

/** The verdict, then a line for each place. A torn tail was never acknowledged; the next start sets it aside. */
export function reportLines({ ok, streams, damage }: JournalReport, lang: Lang): readonly string[] {
  const sound = inLang(
    lang,
    `记录完好：${streams.length} 个记录流。`,
    `the journal is sound: ${streams.length} stream(s).`,
  );
  const hurt = inLang(lang, '记录受损，本机将只读打开。', 'the journal is damaged and will open read-only.');
  return [ok ? sound : hurt, ...damage.map(({ stream, at, kind }) => `  ${stream} @${at}: ${kind}`)];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
