// given/when/then for the whole station without a disk: commands are decided and folded as in the application,
// with a clock that the test sets and ids that count.
import { createHash } from 'node:crypto';
import { sealCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import { commandId, incarnationId, stationId } from '#core/kernel/ids';
import type { Result } from '#core/kernel/result';
import { instantOf } from '#core/kernel/beijing-time';
import { defaultRuleProfile } from '#core/plan/rule-profile';
import { examPlan, type ExamPlan } from '#core/plan/plan';
import { wishedRoom, type RoomPlan } from '#core/room/room';
import { commandSchema, type Refusal } from '#core/station/catalogue';
import { handle } from '#core/station/handle';
import { emptyStation, evolveCommit, type StationState } from '#core/station/state';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface TestStation {
  readonly state: StationState;
  readonly commits: readonly Commit[];
  /** Carries a command out, as it would come over the bridge. */
  readonly run: (command: unknown, at?: number) => Result<Commit, Refusal>;
  /** Takes in a commit of another station. */
  readonly take: (commit: Commit) => void;
}

/** Exam day, before admission. */
export const morning = instantOf('2022-11-19', '07:45');

export function testStation(): TestStation {
  let state = emptyStation;
  let ids = 0;
  const commits: Commit[] = [];
  return {
    get state() {
      return state;
    },
    commits,
    take: (commit) => {
      state = evolveCommit(state, commit);
    },
    run: (command, at = morning) => {
      const last = commits.at(-1);
      const tip = {
        station: stationId.parse('S-TEST'),
        incarnation: incarnationId.parse('00000000000000aa'),
        seq: commits.length,
        events: commits.reduce((sum, commit) => sum + commit.events.length, 0),
        hash: last?.hash ?? null,
      };
      const run = { id: commandId.parse(`cmd-${++ids}`), operator: '监考员甲', command: commandSchema.parse(command) };
      const body = handle(run, state, tip, { wall: at, offset: null }, () => `id-${++ids}`);
      if (!body.ok) return body;
      const { commit } = sealCommit(body.value, sha256);
      commits.push(commit);
      state = evolveCommit(state, commit);
      return { ok: true, value: commit };
    },
  };
}

export const samplePlan: ExamPlan = examPlan.parse({
  title: '2022年11月 1+X Python程序开发职业技能等级证书考试',
  siteName: '江城职业技术学院',
  siteCode: '990101',
  levels: ['初级', '中级', '高级'],
  sessions: [
    { id: 'S1', name: '理论', date: '2022-11-19', start: '08:30', end: '10:00' },
    { id: 'S2', name: '实操', date: '2022-11-19', start: '10:10', end: '12:40' },
  ],
  rules: defaultRuleProfile,
});

export const room = (no: string, grid: readonly string[], more: Partial<RoomPlan> = {}): RoomPlan =>
  wishedRoom.parse({
    no,
    name: `${no}机房`,
    grid,
    podium: 'top',
    numbering: { by: 'col', snake: true, start: 'TL' },
    ...more,
  });

/** Made-up people with tickets 1..n; the ids are not valid ones and belong to nobody. */
export const people = (count: number, from = 1): { readonly name: string; readonly ticketNo: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `考生${String(i + from).padStart(3, '0')}`,
    ticketNo: `2211010${String(i + from).padStart(5, '0')}`,
    idNumber: `99010120000101${String(i + from).padStart(4, '0')}`,
    level: '初级',
  }));

export const importRoster = (candidates: readonly unknown[], sha = '00') => ({
  type: 'ImportRoster',
  source: { fileName: 'roster.xlsx', sha256: sha },
  candidates,
});

/** A founded exam with rooms, people and seats: the usual start of an attendance test. */
export function seatedStation(count = 3, grid: readonly string[] = ['OOO', 'OOR']): TestStation {
  const station = testStation();
  for (const command of [
    { type: 'FoundExam', plan: samplePlan },
    { type: 'AddRoom', plan: room('001', grid) },
    importRoster(people(count)),
    { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' },
  ]) {
    const outcome = station.run(command);
    if (!outcome.ok) throw new Error(`given: ${command.type} was refused: ${outcome.error.kind}`);
  }
  return station;
}
