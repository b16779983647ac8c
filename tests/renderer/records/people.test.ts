// Finding whose records are wanted, people off the roster included.
import { expect, test } from 'vitest';
import { findPeople } from '../../../renderer/screens/records/people';
import { buildDirectory } from '../../../renderer/state/directory';
import { importRoster, people, seatedStation } from '../../support/station';

const station = seatedStation(3);
station.run(importRoster(people(2)));
const rows = buildDirectory(station.state, () => []).flatMap((page) => page.rows);
const find = (query: string) => findPeople(rows, station.state.roster, query);

test('finds by name from the first character, those on the roster first', () => {
  expect(find('考').map(({ name, removed }) => [name, removed])).toEqual([
    ['考生001', false],
    ['考生002', false],
    ['考生003', true],
  ]);
});

test('finds one who was taken off by ticket number and last four of the id', () => {
  expect(find('221101000003').map(({ name }) => name)).toEqual(['考生003']);
  expect(find('0003').map(({ name }) => name)).toEqual(['考生003']);
});

test('nothing typed, nobody found', () => {
  expect(find(' ')).toEqual([]);
});
