// `demo`: the whole day on the sample exam with a clock of its own, leaving the sheets, a summary and the data folder.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandId } from '#core/kernel/ids';
import type { EventId } from '#core/kernel/ids';
import { instantOf } from '#core/kernel/beijing-time';
import { inLang, type Lang } from '#core/kernel/lang';
import type { Session } from '#core/plan/plan';
import { roomsInOrder } from '#core/room/room';
import type { Command } from '#core/station/catalogue';
import { sampleCommands } from '#core/station/sample';
import { sessionCounts } from '#core/station/show';
import { answerText } from '#core/station/words';
import { bundledFolder } from '../bundled-folder';
import { openStation } from '../open-station';
import { platform, type Platform } from '../platform';
import { loadSampleExam } from '../sample-exam';
import type { StationService } from '../station-service';
import { writeFileAtomically } from '../storage/atomic-write';
import { readArguments, type CliOutcome } from './arguments';
import { issueSheets, type IssuedSheet } from './documents-command';

const summaryName = 'summary.json';

export async function demo(argv: readonly string[]): Promise<CliOutcome> {
  const { lang, option } = readArguments(argv, [], { out: 'string' });
  const out = option('out') ?? 'demo-output';
  const present = await readdir(out).catch((): string[] => []);
  if (present.length > 0 && !present.includes(summaryName))
    return {
      exitCode: 3,
      json: [],
      lines: [
        inLang(lang, `目录 ${out} 里有别的文件，没有写入任何内容。`, `${out} holds other files; nothing was written.`),
      ],
    };
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });

  const clock = steppingClock(instantOf('2022-11-17', '09:30'));
  const opened = await openStation(join(out, 'exam'), { ...platform, readClock: clock.read });
  if (!opened.ok) throw new Error('the new folder is in use');
  const { service } = opened.value;
  try {
    const day = examDay(service, clock, lang);
    await day.prepare();
    const sheets = await issueSheets(service, { out, lang, now: () => clock.read().wall });
    const [theory, practical] = service.state().plan?.sessions ?? [];
    if (!theory || !practical) throw new Error('the sample exam has two sessions');
    await day.sit(theory, '08:00', { absent: 4, late: 2 });
    await day.sit(practical, '10:01', { absent: 3, late: 1 });
    return await finish(service, [theory, practical], sheets, out, lang);
  } finally {
    await service.close();
  }
}

/** A clock that moves only when told, so that the demo is the exam day and always the same. */
function steppingClock(start: number): {
  readonly read: Platform['readClock'];
  readonly set: (ms: number) => void;
  readonly advance: (ms: number) => void;
} {
  let wall = start;
  return {
    read: () => ({ wall, offset: null }),
    set: (ms) => (wall = ms),
    advance: (ms) => (wall += ms),
  };
}

function examDay(service: StationService, clock: ReturnType<typeof steppingClock>, lang: Lang) {
  async function execute(command: Command): Promise<EventId> {
    const answer = await service.execute({ id: commandId.parse(platform.newId()), operator: '监考员甲', command });
    if (!answer.ok) throw new Error(answerText(answer.error, service.state(), lang));
    const [event] = answer.value.events;
    if (!event) throw new Error('a command left no event');
    return event;
  }

  return {
    prepare: async () => {
      for (const command of sampleCommands(await loadSampleExam(bundledFolder('sample-exam')))) await execute(command);
    },
    /** People come in the order of their seats; the last ones late, some never; one is mistaken for another at first. */
    sit: async (
      { id: session, date, start }: Session,
      entry: string,
      { absent, late }: { absent: number; late: number },
    ) => {
      clock.set(instantOf(date, entry));
      const people = [...service.state().seating.placeByCandidate.keys()].slice(absent);
      const onTime = people.slice(0, people.length - late);
      for (const candidate of onTime) {
        clock.advance(1500);
        await execute({ type: 'CheckInCandidate', session, candidate });
      }
      clock.set(instantOf(date, start) + 7 * 60_000);
      for (const candidate of people.slice(onTime.length)) {
        const mistaken = await execute({ type: 'CheckInCandidate', session, candidate });
        await execute({ type: 'UndoCheckIn', checkIn: mistaken, reason: inLang(lang, '认错人', 'wrong person') });
        clock.advance(20_000);
        await execute({ type: 'CheckInCandidate', session, candidate });
      }
    },
  };
}

async function finish(
  service: StationService,
  sessions: readonly Session[],
  sheets: readonly IssuedSheet[],
  out: string,
  lang: Lang,
): Promise<CliOutcome> {
  const state = service.state();
  const summary = {
    schema: 'proctor/demo/1',
    title: state.plan?.title ?? '',
    rooms: roomsInOrder(state.rooms).length,
    candidates: state.roster.candidates.size,
    planVersion: state.seating.planVersion,
    sessions: sessions.map((session) => ({ id: session.id, name: session.name, ...sessionCounts(state, session) })),
    files: sheets,
  };
  await writeFileAtomically(join(out, summaryName), `${JSON.stringify(summary, null, 2)}\n`);
  return {
    exitCode: 0,
    json: [summary],
    lines: [
      inLang(lang, `示例考试一整天已演示完毕，结果在 ${out}：`, `the sample exam day is done; see ${out}:`),
      ...summary.sessions.map(({ name, expected, present, open, late }) =>
        inLang(
          lang,
          `  ${name}：应到 ${expected}，实到 ${present}（迟到 ${late}），未到 ${open}`,
          `  ${name}: expected ${expected}, present ${present} (late ${late}), not yet ${open}`,
        ),
      ),
      ...sheets.map(({ file, pages }) => inLang(lang, `  ${file}（${pages} 页）`, `  ${file} (${pages} pages)`)),
    ],
  };
}
