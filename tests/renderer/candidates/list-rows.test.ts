// Who is shown: by group and query, those without a seat and those who were removed among them; id numbers are masked.
import { describe, expect, test } from 'vitest';
import { countsByLevel, listRows, removedCount } from '../../../renderer/screens/candidates/list-rows';
import { buildDirectory } from '../../../renderer/state/directory';
import { importRoster, people, seatedStation, testStation } from '../../support/station';

/** Three with seats, then the third is taken off and a ninth joins without one. */
function changedStation() {
  const station = seatedStation(3);
  const outcome = station.run(importRoster([...people(2), ...people(1, 9)], '01'));
  if (!outcome.ok) throw new Error(`given: refused: ${outcome.error.kind}`);
  return station.state;
}

const state = changedStation();
const directory = buildDirectory(state, () => []).flatMap(({ rows }) => rows);
const names = (...args: [Parameters<typeof listRows>[2], string]) =>
  listRows(directory, state.roster, ...args).map(({ name }) => name);

describe('the list', () => {
  test('groups', () => {
    expect(names('all', '')).toEqual(['考生001', '考生002', '考生009']);
    expect(names('unseated', '')).toEqual(['考生009']);
    expect(names('seated', '')).toEqual(['考生001', '考生002']);
    expect(names('removed', '')).toEqual(['考生003']);
  });

  test('a query looks in the group only', () => {
    expect(names('all', '009')).toEqual(['考生009']);
    expect(names('seated', '009')).toEqual([]);
    expect(names('removed', '考')).toEqual(['考生003']);
  });

  test('a query finds more than fifty', () => {
    const many = testStation();
    many.run(importRoster(people(60)));
    const rows = buildDirectory(many.state, () => []).flatMap((page) => page.rows);
    expect(listRows(rows, many.state.roster, 'all', '考')).toHaveLength(60);
  });

  test('id numbers are masked, four and four', () => {
    expect(listRows(directory, state.roster, 'all', '')[0]?.maskedId).toBe('9901**********0001');
  });

  test('counts', () => {
    expect(removedCount(state.roster)).toBe(1);
    expect(countsByLevel(state.roster)).toEqual([{ level: '初级', count: 3 }]);
  });
});
