// How long a start spends on making the state of a long day out of its events, decoding included.
import { commitBytes, hashOf } from '#core/journal/chain';
import { commitBody, type Commit } from '#core/journal/commit';
import { emptyStation, foldCommits } from '#core/station/state';
import { assertUnderstood, busyDay } from '../support/busy-day';
import { median } from './statistics';
import { sha256 } from '../support/station';

const events = 20_000;

export async function rows() {
  const day = busyDay(events).map(commitBytes);
  const first = asRead(day);
  const cold = secondsOf(() => foldCommits(emptyStation, first));
  const warm = Array.from({ length: 5 }, () => {
    const fresh = asRead(day); // decoded facts are remembered by event object
    return secondsOf(() => foldCommits(emptyStation, fresh));
  });
  assertUnderstood(first);
  return [
    { name: 'fold 20,000 events, first time', value: cold, unit: 's', goal: 0.3 },
    { name: 'fold 20,000 events, median of 5', value: median(warm), unit: 's', goal: 0.3 },
  ];
}

const decoder = new TextDecoder();

/** New objects, as the journal hands them over. */
const asRead = (day: readonly Uint8Array[]): readonly Commit[] =>
  day.map((bytes) => ({ ...commitBody.parse(JSON.parse(decoder.decode(bytes))), hash: hashOf(bytes, sha256) }));

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
