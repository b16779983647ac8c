// The one queue: once and whole, durable before it is told, and what happens when the disk or a part fails midway.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SealedCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import type { Journal, JournalRefusal } from '#core/journal/journal';
import { createMemoryJournal } from '#core/journal/memory-journal';
import { commandId, incarnationId } from '#core/kernel/ids';
import { err } from '#core/kernel/result';
import { commandSchema, type Command } from '#core/station/catalogue';
import type { CommandRun } from '#core/station/handle';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { createStationService, type StationParts, type StationService } from '#electron/station-service';
import { sampleStream } from '../support/chain';
import { importRoster, morning, people, room, samplePlan, seatedStation, sha256 } from '../support/station';
import { inTempFolder } from '../support/temp-folder';

const given = seatedStation(6, ['OOO', 'OOO']).commits;
/** The station of the given commits, started again. */
const again = { ...sampleStream, incarnation: incarnationId.parse('00000000000000bb') };

function service(journal: Journal, more: Partial<StationParts> = {}): StationService {
  let ids = 0;
  return createStationService({
    ...again,
    journal,
    commits: given,
    readClock: () => ({ wall: morning, offset: null }),
    newId: () => `new-${++ids}`,
    sha256,
    onDefect: (defect) => {
      throw defect;
    },
    ...more,
  });
}

const run = (id: string, command: Command): CommandRun => ({ id: commandId.parse(id), operator: '监考员甲', command });
const checkIn = (id: string, n: number): CommandRun => {
  const candidate = [...service(createMemoryJournal()).state().roster.candidates.keys()][n];
  return run(id, commandSchema.parse({ type: 'CheckInCandidate', session: 'S1', candidate }));
};
const kinds = (answers: readonly Awaited<ReturnType<StationService['execute']>>[]) =>
  answers.map((answer) => (answer.ok ? 'saved' : answer.error.kind));

/** A journal whose answers the test gives, append by append; what it answers ok to is remembered. */
function heldJournal() {
  const memory = createMemoryJournal();
  const waiting: { readonly sealed: SealedCommit; readonly answer: (refusal: JournalRefusal | null) => void }[] = [];
  const journal: Journal = {
    append: (sealed) =>
      new Promise((resolve) => {
        const answer = (refusal: JournalRefusal | null) => resolve(refusal ? err(refusal) : memory.append(sealed));
        waiting.push({ sealed, answer });
      }),
    close: memory.close,
  };
  return { journal, waiting, stored: memory.commits };
}

test('a command that is repeated gets the same receipt and makes one event', async () => {
  const journal = createMemoryJournal();
  const station = service(journal);
  const first = await station.execute(checkIn('c1', 0));
  expect(first).toMatchObject({ ok: true, value: { command: 'c1', stream: 'S-TEST:00000000000000bb', seq: 1 } });
  expect(await station.execute(checkIn('c1', 0))).toEqual(first);
  // The id decides: whatever else comes with it, it is the first command that was carried out.
  expect(await station.execute(checkIn('c1', 3))).toEqual(first);
  expect(journal.commits).toHaveLength(1);
});

test('sent twice at once, or while the first is being written: one event, the same receipt', async () => {
  const { journal, waiting, stored } = heldJournal();
  const station = service(journal);
  const twice = [station.execute(checkIn('c1', 0)), station.execute(checkIn('c1', 0))];
  await expect.poll(() => waiting.length).toBe(1);
  const third = station.execute(checkIn('c1', 0)); // while the disk is busy
  waiting[0]!.answer(null);
  const [a, b, c] = await Promise.all([...twice, third]);
  expect(a).toMatchObject({ ok: true });
  expect([b, c]).toEqual([a, a]);
  expect(stored).toHaveLength(1);
});

test('after a restart a repeated command still gets its first receipt', () =>
  inTempFolder(async (folder) => {
    const command = run('found', { type: 'FoundExam', plan: samplePlan });
    const answers = [];
    for (let start = 0; start < 3; start++) {
      const opened = await openStation(folder, platform);
      if (!opened.ok) throw new Error(opened.error.kind);
      answers.push(await opened.value.service.execute(command));
      expect(opened.value.service.commitsSince({})).toHaveLength(1);
      await opened.value.service.close();
    }
    expect(answers[0]).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  }));

test('nothing is answered, shown or told before the disk has it', async () => {
  const { journal, waiting } = heldJournal();
  const station = service(journal);
  const told: Commit[] = [];
  station.onCommits((commits) => told.push(...commits));
  let answered = false;
  const answer = station.execute(checkIn('c1', 0)).then((value) => {
    answered = true;
    return value;
  });
  await expect.poll(() => waiting.length).toBe(1);
  await pause(20);
  expect([answered, told.length, station.state().attendance.standing.size]).toEqual([false, 0, 0]);
  waiting[0]!.answer(null);
  expect((await answer).ok).toBe(true);
  expect([told.length, station.state().attendance.standing.size]).toEqual([1, 1]);
});

test('a refusal in the middle of a batch refuses itself alone; later commands see the earlier ones', async () => {
  const station = service(createMemoryJournal());
  const answers = await Promise.all([
    station.execute(checkIn('c1', 0)),
    station.execute(checkIn('c2', 0)), // already in, by the commit before it in the same batch
    station.execute(checkIn('c3', 1)),
    station.execute(run('c4', { type: 'FoundExam', plan: samplePlan })),
    station.execute(checkIn('c5', 2)),
  ]);
  expect(kinds(answers)).toEqual(['saved', 'AlreadyCheckedIn', 'saved', 'ExamAlreadyFounded', 'saved']);
  expect(answers.flatMap((answer) => (answer.ok ? answer.value.seq : []))).toEqual([1, 2, 3]);
});

test('when the disk fails in the middle of a batch, what leans on nothing is not told', async () => {
  const { journal, waiting, stored } = heldJournal();
  const station = service(journal);
  const early = station.execute(checkIn('c0', 5));
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]!.answer(null);
  await early;
  const answers = [
    station.execute(checkIn('c0', 5)), // repeated, durable
    station.execute(run('c1', { type: 'FoundExam', plan: samplePlan })), // refused, on durable ground
    station.execute(checkIn('c2', 0)),
    station.execute(checkIn('c3', 1)), // lost
    station.execute(checkIn('c4', 1)), // refused, but leans on the lost one
    station.execute(checkIn('c3', 1)), // repeats the lost one
    station.execute(checkIn('c5', 2)), // after it
  ];
  await expect.poll(() => waiting.length).toBe(4);
  waiting[1]!.answer(null);
  for (const { answer } of waiting.slice(2)) answer({ kind: 'JournalFull' });
  expect(kinds(await Promise.all(answers))).toEqual([
    'saved',
    'ExamAlreadyFounded',
    'saved',
    'JournalFull',
    'JournalFull',
    'JournalFull',
    'JournalFull',
  ]);
  expect(stored).toHaveLength(2);
  expect(station.state().attendance.standing.size).toBe(2);

  // Space again: the same command ids are carried out now, and go on where the stream ended.
  const retry = station.execute(checkIn('c3', 1));
  await expect.poll(() => waiting.length).toBe(5);
  waiting[4]!.answer(null);
  expect(await retry).toMatchObject({ ok: true, value: { seq: 3 } });
});

test('commands that arrive while the disk is busy are written together, in order', async () => {
  const { journal, waiting } = heldJournal();
  const station = service(journal);
  const first = station.execute(checkIn('c0', 0));
  await expect.poll(() => waiting.length).toBe(1);
  const rest = [1, 2, 3].map((n) => station.execute(checkIn(`c${n}`, n)));
  waiting[0]!.answer(null);
  await first;
  await expect.poll(() => waiting.length).toBe(4);
  expect(waiting.map(({ sealed }) => sealed.commit.seq)).toEqual([1, 2, 3, 4]);
  for (const { answer } of waiting.slice(1)) answer(null);
  expect(kinds(await Promise.all(rest))).toEqual(['saved', 'saved', 'saved']);
});

test('closing finishes what was accepted, then closes the journal, and refuses what comes after', async () => {
  const { journal, waiting, stored } = heldJournal();
  const station = service(journal);
  const first = station.execute(checkIn('c1', 0));
  await expect.poll(() => waiting.length).toBe(1);
  const second = station.execute(checkIn('c2', 1));
  let closed = false;
  const closing = station.close().then(() => (closed = true));
  expect(await station.execute(checkIn('c3', 2))).toEqual(err({ kind: 'JournalClosed' }));
  await pause(10);
  expect(closed).toBe(false);
  waiting[0]!.answer(null);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.answer(null);
  await closing;
  expect(kinds(await Promise.all([first, second]))).toEqual(['saved', 'saved']);
  expect(stored).toHaveLength(2);
  await station.close();
});

test('a listener that throws costs nobody an answer', async () => {
  const defects: unknown[] = [];
  const station = service(createMemoryJournal(), { onDefect: (defect) => defects.push(defect) });
  const told: number[] = [];
  station.onCommits(() => {
    throw new Error('the window is gone');
  });
  station.onCommits((commits) => told.push(commits.length));
  expect(kinds([await station.execute(checkIn('c1', 0))])).toEqual(['saved']);
  expect(told).toEqual([1]);
  expect(defects).toEqual([new Error('the window is gone')]);
});

test('a decision that throws fails its own command only', async () => {
  let broken = false;
  const newId = (): string => {
    if (broken) throw new Error('no more ids');
    return 'id';
  };
  const station = service(createMemoryJournal(), { newId });
  broken = true;
  const answers = await Promise.allSettled([
    station.execute(checkIn('c1', 0)),
    station.execute(run('c2', commandSchema.parse({ type: 'AddRoom', plan: room('009', ['O']) }))),
    station.execute(checkIn('c3', 1)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a journal that breaks its contract stops the service for good', async () => {
  const journal: Journal = { append: () => Promise.reject(new Error('out of order')), close: async () => {} };
  const station = service(journal);
  await expect(station.execute(checkIn('c1', 0))).rejects.toThrow('out of order');
  await expect(station.execute(checkIn('c2', 1))).rejects.toThrow('out of order');
  expect(station.state().attendance.standing.size).toBe(0);
});

test('the chain goes on over restarts: each start names the last commit of the one before', () =>
  inTempFolder(async (folder) => {
    const commands: Command[] = [
      { type: 'FoundExam', plan: samplePlan },
      commandSchema.parse({ type: 'AddRoom', plan: room('001', ['OO']) }),
      commandSchema.parse(importRoster(people(2))),
    ];
    for (const [i, command] of commands.entries()) {
      const opened = await openStation(folder, platform);
      if (!opened.ok) throw new Error(opened.error.kind);
      expect(kinds([await opened.value.service.execute(run(`c${i}`, command))])).toEqual(['saved']);
      await opened.value.service.close();
    }
    const opened = await openStation(folder, platform);
    if (!opened.ok) throw new Error(opened.error.kind);
    const commits = opened.value.service.commitsSince({});
    expect(new Set(commits.map(({ incarnation }) => incarnation)).size).toBe(3);
    expect(commits.map(({ prev }) => prev)).toEqual([null, commits[0]?.hash, commits[1]?.hash]);
    expect(opened.value.service.state()).toMatchObject({ notUnderstood: 0 });
    expect(opened.value.service.state().roster.candidates.size).toBe(2);
    await opened.value.service.close();
  }));

test('commits since a cursor are those that its reader lacks', async () => {
  const station = service(createMemoryJournal());
  await station.execute(checkIn('c1', 0));
  await station.execute(checkIn('c2', 1));
  const seqs = (cursor: Record<string, number>) =>
    station.commitsSince(cursor).map(({ incarnation, seq }) => `${incarnation.slice(-2)}/${seq}`);
  expect(seqs({})).toHaveLength(given.length + 2);
  expect(seqs({ 'S-TEST:00000000000000aa': given.length, 'S-TEST:00000000000000bb': 1 })).toEqual(['bb/2']);
});
