// State is a pure function of the set of events: however they come, in whatever batches, the same state.
import { is } from 'immutable';
import { expect, test } from 'vitest';
import { sealCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import type { Json } from '#core/kernel/canonical-json';
import { commandId, eventId, incarnationId, stationId } from '#core/kernel/ids';
import { seededRandom, shuffled } from '#core/kernel/random';
import { examDocument } from '#core/station/show';
import { emptyStation, evolveCommit, foldCommits, inFoldOrder, streamOf, type StationState } from '#core/station/state';
import { busyDay } from '../../support/busy-day';
import { morning, sha256 } from '../../support/station';

/** All of a state as text: the maps by their entries, whatever their order inside. */
const told = (state: StationState): string =>
  JSON.stringify(state, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** A busy day that three stations wrote: each saw what came before, and goes on in its own stream. */
function threeStreams(seed: string): readonly Commit[] {
  const random = seededRandom(seed);
  const tips = new Map<string, Commit>();
  let clock = morning;
  return busyDay(400).map((commit) => {
    const incarnation = incarnationId.parse(`000000000000000${1 + random(3)}`);
    const before = tips.get(incarnation);
    const seq = (before?.seq ?? 0) + 1;
    clock += random(3);
    const { hash: _hash, ...body } = commit;
    const moved = sealCommit(
      {
        ...body,
        incarnation,
        seq,
        prev: before?.hash ?? null,
        // Ids of undone check-ins point at the stream they were first made in: left as they are, so some undo nothing.
        events: body.events.map((event) => ({
          ...event,
          id: eventId.parse(`S-TEST:${incarnation}:${seq}`),
          hlc: [clock, seq] as const,
        })),
      },
      sha256,
    ).commit;
    tips.set(incarnation, moved);
    return moved;
  });
}

test.for(['a', 'b', 'c', 'd'])('any order of arrival, split anywhere, gives the same state (seed %s)', (seed) => {
  const commits = threeStreams(seed);
  const expected = told(foldCommits(emptyStation, inFoldOrder(commits)));
  for (let turn = 0; turn < 10; turn++) {
    const arrived = shuffled(commits, `${seed}-${turn}`);
    expect(told(foldCommits(emptyStation, inFoldOrder(arrived)))).toBe(expected);
    // Whole streams one after the other, as the files of a folder are read.
    const byStream = [...arrived].sort((a, b) => (streamOf(a) < streamOf(b) ? -1 : 1) || a.seq - b.seq);
    expect(told(foldCommits(emptyStation, inFoldOrder(byStream)))).toBe(expected);
  }
});

test.for(['a', 'b', 'c'])(
  'folding at once, one by one, in any batches and with repeats is the same (seed %s)',
  (seed) => {
    const random = seededRandom(seed);
    const commits = inFoldOrder(threeStreams(seed));
    const whole = foldCommits(emptyStation, commits);
    const oneByOne = commits.reduce(evolveCommit, emptyStation);
    let inBatches = emptyStation;
    for (let from = 0; from < commits.length;) {
      const to = from + 1 + random(30);
      inBatches = foldCommits(inBatches, commits.slice(Math.max(0, from - random(5)), to)); // some come twice
      from = to;
    }
    for (const other of [oneByOne, inBatches]) {
      expect(told(other)).toBe(told(whole));
      for (const map of ['heads', 'cursor', 'rooms'] as const)
        expect(is(other[map].keySeq().toSet(), whole[map].keySeq().toSet())).toBe(true);
    }
    expect(JSON.stringify(examDocument(inBatches))).toBe(JSON.stringify(examDocument(whole)));
  },
);

test('folding never changes the state it starts from', () => {
  const commits = busyDay(200);
  const half = foldCommits(emptyStation, commits.slice(0, 100));
  const before = told(half);
  const whole = foldCommits(half, commits.slice(100));
  expect(told(half)).toBe(before);
  expect(told(emptyStation)).toBe(told(foldCommits(emptyStation, [])));
  // What comes out of a fold is as immutable as what went in.
  const cursor = whole.cursor.set('S:1', { seq: 1, hash: commits[0]!.hash });
  expect(whole.cursor.has('S:1')).toBe(false);
  expect(cursor.has('S:1')).toBe(true);
});

/** One more commit of some event, by a station of its own. */
function foreign(event: { readonly type: string; readonly v: number; readonly data: Json }): Commit {
  const stream = { station: stationId.parse('S-NEW'), incarnation: incarnationId.parse('00000000000000ff') };
  return sealCommit(
    {
      ...stream,
      seq: 1,
      prev: null,
      cause: { command: commandId.parse('foreign'), type: 'Foreign' },
      events: [
        {
          id: eventId.parse('S-NEW:00000000000000ff:1'),
          hlc: [morning + 1e9, 0],
          wall: morning,
          offset: null,
          by: '',
          keys: ['candidate/x'],
          basis: {},
          ...event,
        },
      ],
    },
    sha256,
  ).commit;
}

test('an event of a newer station, of an unknown type or a later version, is counted, kept as a head, and changes nothing else', () => {
  const before = foldCommits(emptyStation, busyDay(60));
  for (const event of [
    { type: 'CandidateTeleported', v: 1, data: { to: ['月球'] } },
    { type: 'CandidateCheckedIn', v: 2, data: { anything: true } },
    { type: 'toString', v: 1, data: null },
  ]) {
    const commit = foreign(event);
    const after = evolveCommit(before, commit);
    expect(after.notUnderstood).toBe(1);
    expect(after.malformed).toEqual([]);
    expect(after.heads.get('candidate/x')).toEqual(['S-NEW:00000000000000ff:1']);
    const { attendance, plan, roster, rooms, seating, issued } = before;
    expect(after).toMatchObject({ attendance, plan, roster, rooms, seating, issued });
    expect(commit.events[0]).toMatchObject(event);
  }
});

test('an event that breaks the schema of its own version is set aside alone; the others count', () => {
  const commits = busyDay(60);
  const after = foldCommits(emptyStation, [
    ...commits.slice(0, 50),
    foreign({ type: 'CandidateCheckedIn', v: 1, data: { session: 'S1', candidate: 7 } }),
    ...commits.slice(50),
  ]);
  expect(after.malformed).toEqual(['S-NEW:00000000000000ff:1']);
  expect(after.attendance).toEqual(foldCommits(emptyStation, commits).attendance);
});
