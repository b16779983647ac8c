// A long exam day as commits: people of 20 rooms come to both sessions, some check-ins are taken back and given again.
// For benches and for tests that need many real events; the same number gives the same day.
import { sealCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import { commandId, eventId, incarnationId, stationId } from '#core/kernel/ids';
import { emptyStation, foldCommits } from '#core/station/state';
import { importRoster, morning, people, room, samplePlan, sha256, testStation } from './station';

/** At least `events` commits of one event each, in one stream. */
export function busyDay(events: number): readonly Commit[] {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  const grid = Array.from({ length: 10 }, () => 'OOOOO');
  for (let no = 1; no <= 20; no++) station.run({ type: 'AddRoom', plan: room(String(no).padStart(3, '0'), grid) });
  station.run(importRoster(people(1000)));
  station.run({ type: 'ArrangeSeats', method: 'random', seed: 'busy', who: 'everyone' });
  const { seating } = station.state;
  const commits = [...station.commits];
  const candidates = [...seating.placeByCandidate.entries()];

  // Sealed here, without deciding: deciding is not what the benches measure.
  const checkedIn = new Map<string, string>();
  for (let n = 0; commits.length < events; n++) {
    const [candidate, place] = candidates[n % candidates.length] ?? [];
    if (!candidate || !place) throw new Error('nobody is seated');
    const session = Math.floor(n / candidates.length) % 2 === 0 ? 'S1' : 'S2';
    const key = `${session} ${candidate}`;
    const standing = checkedIn.get(key);
    const id = eventId.parse(`S-TEST:00000000000000aa:${commits.length + 1}`);
    const fact = standing
      ? { type: 'CheckInUndone', data: { session, candidate, checkIn: standing, reason: '认错人' } }
      : { type: 'CandidateCheckedIn', data: { session, candidate, place, planVersion: 1 } };
    if (standing) checkedIn.delete(key);
    else checkedIn.set(key, id);
    const wall = morning + n * 100;
    commits.push(
      sealCommit(
        {
          station: stationId.parse('S-TEST'),
          incarnation: incarnationId.parse('00000000000000aa'),
          seq: commits.length + 1,
          prev: commits.at(-1)?.hash ?? null,
          cause: { command: commandId.parse(`busy-${n}`), type: 'Busy' },
          events: [
            {
              id,
              hlc: [wall, 0],
              wall,
              offset: null,
              by: '监考员甲',
              v: 1,
              keys: [`candidate/${candidate}`],
              basis: { [`candidate/${candidate}`]: [] },
              ...fact,
            },
          ],
        },
        sha256,
      ).commit,
    );
  }
  return commits;
}

/** Fails loudly when the day would not be understood: a bench over ignored events measures nothing. */
export function assertUnderstood(commits: readonly Commit[]): void {
  const { notUnderstood, malformed } = foldCommits(emptyStation, commits);
  if (notUnderstood + malformed.length > 0) throw new Error('the busy day holds events that are not understood');
}
