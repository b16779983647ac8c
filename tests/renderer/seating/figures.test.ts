// The numbers of the arrangement, and why a way is closed: always what main would answer.
import { describe, expect, test } from 'vitest';
import { figuresOf, reasonsInSight, whyNot, type Refused } from '../../../renderer/screens/seating/figures';
import {
  importRoster,
  people,
  room,
  samplePlan,
  seatedStation,
  testStation,
  type TestStation,
} from '../../support/station';

const refusedIn = ({ state }: TestStation): Refused => ({
  everyone: whyNot('everyone', state),
  unseated: whyNot('unseated', state),
});
const arrange = (station: TestStation, who: 'everyone' | 'unseated') =>
  station.run({ type: 'ArrangeSeats', method: 'random', seed: '1', who });
const reasons = (station: TestStation) =>
  reasonsInSight(refusedIn(station), figuresOf(station.state)).map(({ kind }) => kind);

function founded(): TestStation {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  return station;
}

describe('figures', () => {
  test('before anything is there', () => {
    expect(figuresOf(founded().state)).toEqual({ expected: 0, places: 0, seated: 0, unseated: 0, missing: 0 });
  });

  test('spare places don’t count; those who came late are unseated; what is short is said', () => {
    const station = seatedStation(3, ['OOO', 'OOR']);
    expect(figuresOf(station.state)).toEqual({ expected: 3, places: 5, seated: 3, unseated: 0, missing: 0 });
    station.run(importRoster(people(7), '01'));
    expect(figuresOf(station.state)).toEqual({ expected: 7, places: 5, seated: 3, unseated: 4, missing: 2 });
  });

  test('whoever is taken off the list is neither seated nor expected', () => {
    const station = seatedStation(3);
    station.run(importRoster(people(2), '01'));
    expect(figuresOf(station.state)).toMatchObject({ expected: 2, seated: 2, unseated: 0 });
  });
});

describe('why not', () => {
  test('nothing stands in the way: main does it', () => {
    const station = seatedStation(3);
    expect(whyNot('everyone', station.state)).toBeNull();
    expect(arrange(station, 'everyone').ok).toBe(true);
  });

  test('too few places: main refuses with the same numbers', () => {
    const station = seatedStation(3, ['OOO']);
    station.run(importRoster(people(5), '01'));
    const refused = refusedIn(station);
    expect(refused.unseated).toEqual({ kind: 'TooFewPlaces', candidates: 2, places: 0 });
    expect(refused.everyone).toEqual({ kind: 'TooFewPlaces', candidates: 5, places: 3 });
    expect(arrange(station, 'unseated')).toEqual({ ok: false, error: refused.unseated });
    expect(arrange(station, 'everyone')).toEqual({ ok: false, error: refused.everyone });
  });

  test('a reason is told once, and only of a button that is there', () => {
    const short = seatedStation(3, ['OOO']);
    short.run(importRoster(people(5), '01'));
    expect(reasons(short)).toEqual(['TooFewPlaces']);
    expect(reasons(seatedStation(3))).toEqual([]); // nobody is left to add, and no button offers it
    const noRooms = founded();
    noRooms.run(importRoster(people(2)));
    expect(reasons(noRooms)).toEqual(['NoRooms']);
  });

  test('after the first check-in nobody is moved, and newcomers can still be seated', () => {
    const station = seatedStation(3);
    const [candidate] = station.state.seating.placeByCandidate.keys();
    if (!candidate) throw new Error('given: nobody is seated');
    const place = station.state.seating.placeByCandidate.get(candidate);
    const seen = { type: 'CheckInCandidate', session: 'S1', candidate, place, planVersion: 1 };
    expect(station.run(seen).ok).toBe(true);
    station.run(importRoster(people(4), '01'));
    expect(reasons(station)).toEqual(['AttendanceBegan']);
    expect(arrange(station, 'unseated').ok).toBe(true);
  });

  test('a new room makes room for newcomers, and nobody else moves', () => {
    const station = seatedStation(3, ['OOO']);
    station.run({ type: 'AddRoom', plan: room('002', ['O']) });
    station.run(importRoster(people(4), '01'));
    expect(reasons(station)).toEqual([]);
    expect(arrange(station, 'unseated').ok).toBe(true);
    expect(figuresOf(station.state)).toMatchObject({ seated: 4, unseated: 0 });
  });
});
