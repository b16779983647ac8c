// Whatever people do to seats, in whatever order, on however many stations: one place a candidate, one candidate a place.
import { describe, expect, test } from 'vitest';
import type { Commit } from '#core/journal/commit';
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { seededRandom, shuffled } from '#core/kernel/random';
import { assignablePlaces } from '#core/room/places';
import { judgeOf, planOf } from '#core/seating/hard-rules';
import { inverseOf } from '#core/seating/inverse';
import { baseOf, type SeatingState } from '#core/seating/seating';
import { defaultRules } from '#core/seating/rules';
import { decodeFact } from '#core/station/decode-fact';
import { emptyStation, evolveCommit, foldCommits, inFoldOrder, type StationState } from '#core/station/state';
import { isSeatingFact, type SeatingFact } from '#core/seating/facts';
import { fromElsewhere, given, who } from '../../support/seat-day';
import { importRoster, people, room, testStation, type TestStation } from '../../support/station';

const tickets = Array.from({ length: 14 }, (_, i) => String(i + 1).padStart(3, '0'));

/** Two rooms with aisle, spare, broken and accessible places; two bans, a need, two levels; everyone seated. */
function site(): TestStation {
  const station = testStation();
  given(station, { type: 'AddRoom', plan: room('001', ['OO_OO', 'OA_OX', 'RO_OO']) });
  given(station, { type: 'AddRoom', plan: room('002', ['OOO', 'OOO'], { levels: ['初级', '中级'] }) });
  given(station, importRoster(people(14).map((person, i) => ({ ...person, level: i % 3 === 0 ? '中级' : '初级' }))));
  given(station, {
    type: 'ChangeSeatingRules',
    rules: {
      ...defaultRules,
      apart: [
        { a: who(station, '001'), b: who(station, '004'), scope: 'near' },
        { a: who(station, '002'), b: who(station, '003'), scope: 'room' },
      ],
      needs: [{ candidate: who(station, '005'), needs: ['accessible'] }],
    },
  });
  given(station, { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
  return station;
}

/** As text, so that two plans are equal exactly when everyone sits alike. */
const planText = ({ placeByCandidate }: SeatingState): string =>
  JSON.stringify([...placeByCandidate].toSorted(([a], [b]) => (a < b ? -1 : 1)));

function expectWhole({ seating }: StationState): void {
  const { placeByCandidate, candidateByPlace } = seating;
  expect(candidateByPlace.size).toBe(placeByCandidate.size);
  for (const [candidate, place] of placeByCandidate) expect(candidateByPlace.get(place)).toBe(candidate);
}

/** Any wish about seats, sensible or not. */
function anyWish(station: TestStation, random: (limit: number) => number): object {
  const { state } = station;
  const { seating } = state;
  const all = [...state.rooms.values()].flatMap((each) => assignablePlaces(each).map(({ id }) => id));
  const person = (): CandidateId => who(station, tickets[random(tickets.length)] ?? '');
  const place = (): PlaceId => one(all, random);
  const at = (id: CandidateId) => seating.placeByCandidate.get(id) ?? null;
  const [a, b] = [person(), person()];
  switch (random(8)) {
    case 0:
    case 1:
      return { type: 'MoveCandidate', candidate: a, from: at(a), to: place() };
    case 2:
      return { type: 'SwapCandidates', a, b, placeA: at(a) ?? place(), placeB: at(b) ?? place() };
    case 3:
      return { type: 'UnseatCandidate', candidate: a, from: at(a) ?? place() };
    case 4:
      return {
        type: 'MoveCandidates',
        reason: '调整',
        moves: [
          { candidate: a, from: at(a), to: place() },
          { candidate: b, from: at(b), to: at(a) },
        ],
      };
    case 5:
      return { type: 'PinCandidate', candidate: a, place: place() };
    case 6:
      return { type: 'UnpinCandidate', candidate: a, place: seating.pins.get(a) ?? place() };
    default:
      return {
        type: 'TakeSeatPlan',
        method: 'rules',
        seed: 's',
        base: baseOf(seating),
        seats: shuffled([...seating.placeByCandidate], String(random(1000))).slice(random(4)),
      };
  }
}

function one<T>(items: readonly T[], random: (limit: number) => number): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

const seatFactOf = (commit: Commit): SeatingFact => {
  const [event] = commit.events;
  const decoded = event && decodeFact(event);
  if (decoded?.kind !== 'fact' || !isSeatingFact(decoded.fact)) throw new Error('no fact about seats');
  return decoded.fact;
};

describe.for(Array.from({ length: 12 }, (_, i) => `seed-${i}`))('%s', (seed) => {
  test('any wishes keep the plan whole, and whoever moved breaks no rule', () => {
    const station = site();
    const random = seededRandom(seed);
    let done = 0;
    let unchanged = true;
    for (let turn = 0; turn < 120; turn++) {
      const before = station.state.seating;
      const outcome = station.run(anyWish(station, random));
      expectWhole(station.state);
      if (outcome.ok) done++;
      else unchanged &&= station.state.seating === before;
      const judge = judgeOf(station.state);
      const moved = station.state.seating.placeByCandidate.filter(
        (place, id) => before.placeByCandidate.get(id) !== place,
      );
      for (const id of moved.keys()) expect(judge.brokenBy(id, planOf(station.state.seating))).toEqual([]);
    }
    expect(unchanged).toBe(true);
    expect(done).toBeGreaterThan(15);
  });

  test('undo brings back the very plan, redo what was undone; all the way back to the start', () => {
    const station = site();
    const random = seededRandom(seed);
    const past: { readonly before: SeatingState; readonly after: SeatingState; readonly commit: Commit }[] = [];
    for (let turn = 0; turn < 80; turn++) {
      const before = station.state.seating;
      const wish = anyWish(station, random);
      // A pin may stand against a seat that was given before it; undoing that is refused, and tested above all others.
      if ('place' in wish) continue;
      const outcome = station.run(wish);
      if (outcome.ok) past.push({ before, after: station.state.seating, commit: outcome.value });
    }
    const takeBack = (commit: Commit, before: SeatingState): Commit => {
      const [event] = commit.events;
      const inverse = event && inverseOf({ id: event.id, fact: seatFactOf(commit) }, before, station.state.seating);
      const outcome = station.run(inverse);
      if (!outcome.ok) throw new Error(`${event?.type} can't be taken back: ${outcome.error.kind}`);
      return outcome.value;
    };
    for (const { before, after, commit } of past.toReversed()) {
      const undo = takeBack(commit, before);
      expect(planText(station.state.seating)).toBe(planText(before));
      const redo = takeBack(undo, after);
      expect(planText(station.state.seating)).toBe(planText(after));
      takeBack(redo, before);
    }
    expect(past.length).toBeGreaterThan(10);
    expect(planText(station.state.seating)).toBe(planText(site().state.seating));
  });

  test('concurrent moves and swaps of several stations: the same plan in any order, nobody on one place, none half', () => {
    const station = site();
    const random = seededRandom(seed);
    const wishes = Array.from({ length: 10 }, (_, n) => concurrentFact(station, random, n));
    const [first, ...rest] = [0, 1, 2, 3, 4].map((turn) => {
      const arrived = shuffled([...station.commits, ...wishes], `${seed}/${turn}`);
      return foldCommits(emptyStation, inFoldOrder(arrived));
    });
    expectWhole(first!);
    for (const other of rest) {
      expect(planText(other.seating)).toBe(planText(first!.seating));
      expect(other.seating.disputes).toEqual(first!.seating.disputes);
    }
    // Each wish either happened whole or is listed.
    const applied = first!.seating.planVersion - station.state.seating.planVersion;
    expect(applied + first!.seating.disputes.length).toBe(wishes.length);
  });
});

/** A change that a station of its own made, knowing only the plan of the site. */
function concurrentFact(station: TestStation, random: (limit: number) => number, n: number): Commit {
  const { placeByCandidate } = station.state.seating;
  const seated = [...placeByCandidate.keys()];
  const a = one(seated, random);
  const b = one(
    seated.filter((id) => id !== a),
    random,
  );
  const [placeA, placeB] = [placeByCandidate.get(a), placeByCandidate.get(b)];
  if (!placeA || !placeB) throw new Error('whoever is seated has a place');
  const free = [...station.state.rooms.values()]
    .flatMap((each) => assignablePlaces(each).map(({ id }) => id))
    .filter((id) => !station.state.seating.candidateByPlace.has(id));
  const fact: SeatingFact =
    random(2) === 0
      ? { type: 'SeatsSwapped', data: { a, b, placeA, placeB } }
      : { type: 'SeatMoved', data: { candidate: a, from: placeA, to: one(free, random) } };
  return fromElsewhere(fact, ['seating'], { station: `S-OTHER-${n}`, at: 1_800_000_000_000 + random(5) });
}

test('folding is the same one by one', () => {
  const station = site();
  const oneByOne = station.commits.reduce(evolveCommit, emptyStation);
  expect(planText(oneByOne.seating)).toBe(planText(station.state.seating));
});
