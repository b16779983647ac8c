// Opens a data folder for a command and closes it whatever happens.
import { inLang, type Lang } from '#core/kernel/lang';
import { openStation, type OpenStation } from '../open-station';
import { openRefusalText } from '../open-station-words';
import { platform } from '../platform';
import { readStationFile } from '../storage/station-file';
import { UsageError, type CliOutcome } from './arguments';

/** For commands on an exam that exists: a folder that is none is left alone and makes exit status 2. */
export async function withStation(
  folder: string,
  lang: Lang,
  use: (station: OpenStation) => Promise<CliOutcome>,
): Promise<CliOutcome> {
  if ((await readStationFile(folder)).kind === 'none') throw notAnExam(folder, lang);
  return withNewStation(folder, lang, use);
}

/** Makes the folder an exam's when it is not yet. */
export async function withNewStation(
  folder: string,
  lang: Lang,
  use: (station: OpenStation) => Promise<CliOutcome>,
): Promise<CliOutcome> {
  const opened = await openStation(folder, platform);
  if (!opened.ok) return { exitCode: 3, json: [], lines: [openRefusalText(opened.error, folder, lang)] };
  try {
    return await use(opened.value);
  } finally {
    await opened.value.service.close();
  }
}

export const notAnExam = (folder: string, lang: Lang): UsageError =>
  new UsageError(
    inLang(
      lang,
      `${folder} 不是考试数据目录（没有 station.json）。`,
      `${folder} is no exam data folder (it has no station.json).`,
    ),
  );
