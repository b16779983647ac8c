// What a re-import changes, and what is lost with whoever goes.
import { describe, expect, test } from 'vitest';
import { readRoster } from '#core/roster/read-roster';
import type { RosterEntry } from '#core/roster/roster';
import { mostCandidates } from '#core/roster/decide';
import { importObstacle } from '../../../renderer/screens/candidates/import-obstacle';
import { previewOf } from '../../../renderer/screens/candidates/preview-rows';
import { changeCount, rosterChanges, seatsFreed } from '../../../renderer/screens/candidates/roster-changes';
import { people, seatedStation, testStation } from '../../support/station';
import { bookOf, headings, sheetOf } from './files';

const entriesOf = (count: number, from = 1): RosterEntry[] =>
  people(count, from).map(({ name, ticketNo, ...rest }) => ({ ...rest, name, ticketNo }));

describe('changes', () => {
  test('the first import adds everyone', () => {
    const changes = rosterChanges(testStation().state, entriesOf(3), []);
    expect(changes).toMatchObject({ first: true, unchanged: 0, removed: [] });
    expect(changes.added).toHaveLength(3);
  });

  test('whoever goes loses the seat, and it is named', () => {
    const { state } = seatedStation(3);
    const changes = rosterChanges(state, [...entriesOf(2), ...entriesOf(1, 9)], []);
    expect(changes.first).toBe(false);
    expect(changes.unchanged).toBe(2);
    expect(changes.added.map(({ name }) => name)).toEqual(['考生009']);
    expect(changes.removed).toMatchObject([
      { candidate: { name: '考生003' }, seat: { roomNo: '001', number: 3 }, checkIns: [], refusedRow: null },
    ]);
    expect(seatsFreed(changes)).toBe(1);
    expect(changeCount(changes)).toBe(2);
  });

  test('whoever goes only because the row has an error is told with that row', () => {
    const { state } = seatedStation(2);
    const [, second] = people(2);
    const book = bookOf(
      sheetOf([headings, [1, second?.name ?? '', second?.ticketNo ?? '', '990101200001010003', '初级', '']]),
    );
    const { rows } = previewOf(book, readRoster(book, {}));
    const [first, other] = rosterChanges(state, [], rows).removed;
    expect(first?.refusedRow).toBeNull();
    expect(other?.refusedRow).toMatchObject({ row: 2, sheet: '名单' });
  });

  test('a check-in of whoever goes is told', () => {
    const station = seatedStation(1);
    const [candidate] = [...station.state.roster.candidates.values()];
    const outcome = station.run({ type: 'CheckInCandidate', session: 'S1', candidate: candidate?.id });
    expect(outcome.ok).toBe(true);
    expect(rosterChanges(station.state, entriesOf(1, 9), []).removed[0]?.checkIns).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  const { state } = seatedStation(3);
  const obstacle = (entries: readonly RosterEntry[]) =>
    importObstacle(entries.length, rosterChanges(state, entries, []));
  test('nobody to take', () => expect(obstacle([])).toEqual({ kind: 'nobody' }));
  test('the same roster again', () => expect(obstacle(entriesOf(3))).toEqual({ kind: 'unchanged', candidates: 3 }));
  test('one change is enough', () => expect(obstacle(entriesOf(4))).toBeNull());
  test('more than one command takes', () =>
    expect(obstacle(entriesOf(mostCandidates + 1))).toEqual({ kind: 'too-many', candidates: mostCandidates + 1 }));
});
