// Drawing on arrival: the next free machine by lot, in one commit with the check-in; rules and those still to come kept.
import { describe, expect, test } from 'vitest';
import type { CandidateId } from '#core/kernel/ids';
import { findPlace } from '#core/room/places';
import { defaultRules } from '#core/seating/rules';
import { isDraft } from '#core/seating/seating';
import { given, publish, who } from '../../support/seat-day';
import { importRoster, people, room, samplePlan, testStation, type TestStation } from '../../support/station';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, '0'));

/** Rooms and people as given, nobody seated, drawing open in all rooms. */
function doors(
  rooms: readonly (readonly [string, readonly string[], object?])[],
  roster: readonly object[],
  seed = '抽签-1',
): TestStation {
  const station = testStation();
  given(station, { type: 'FoundExam', plan: samplePlan });
  for (const [no, grid, more] of rooms) given(station, { type: 'AddRoom', plan: room(no, grid, more) });
  given(station, importRoster(roster));
  given(station, { type: 'OpenDraw', seed, rooms: [...station.state.rooms.keys()] });
  return station;
}

const draw = (station: TestStation, ticket: string, no?: string) => ({
  type: 'DrawSeat',
  session: 'S1',
  candidate: who(station, ticket),
  room: no === undefined ? null : station.state.rooms.findKey((each) => each.no === no),
});

const needing = (needs: readonly object[]) => ({
  type: 'ChangeSeatingRules',
  rules: { ...defaultRules, needs },
});

/** Room and seat number by candidate, as the proctor tells it. */
function seats({ state }: TestStation): string[] {
  return [...state.seating.placeByCandidate].map(([id, place]) => {
    const found = findPlace(state.rooms, place);
    return `${state.roster.candidates.get(id)?.ticketNo.slice(-3)} ${found?.room.no}-${found?.place.number}`;
  });
}

describe('the lot', () => {
  test('comes with the check-in, in one commit of two events', () => {
    const station = doors([['001', ['OOO']]], people(2));
    const outcome = station.run(draw(station, '001'));
    const place = station.state.seating.placeByCandidate.get(who(station, '001'));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        events: [
          { type: 'SeatDrawn', data: { place } },
          { type: 'CandidateCheckedIn', data: { place, planVersion: 1 } },
        ],
      },
    });
    const events = station.commits.at(-1)?.events ?? [];
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    expect(station.state.attendance.standing.size).toBe(1);
  });

  test('is decided by seed and order alone; another seed, other lots', () => {
    const day = (seed: string) => {
      const station = doors([['001', ['OOOO', 'OOOO']]], people(8), seed);
      for (const ticket of numbers(1, 8)) given(station, draw(station, ticket));
      return seats(station);
    };
    expect(day('a')).toEqual(day('a'));
    expect(day('a')).not.toEqual(day('b'));
    expect(new Set(day('a').map((line) => line.slice(4))).size).toBe(8);
  });

  test('is not guessed from the order of arrival: over many seeds the first one sits everywhere', () => {
    const places = new Map<string, number>();
    for (let seed = 0; seed < 160; seed++) {
      const station = doors([['001', ['OOOO']]], people(1), `seed-${seed}`);
      given(station, draw(station, '001'));
      const [line = ''] = seats(station);
      places.set(line, (places.get(line) ?? 0) + 1);
    }
    expect(places.size).toBe(4);
    for (const count of places.values()) expect(count).toBeGreaterThan(20); // 40 expected, 3.6 sigma
  });

  test('in the room at whose door the person stands; full there, refused, and the next room still has lots', () => {
    const station = doors(
      [
        ['001', ['O']],
        ['002', ['OR']],
      ],
      people(3),
    );
    given(station, draw(station, '001', '001'));
    expect(station.run(draw(station, '002', '001'))).toMatchObject({ error: { kind: 'NoLotLeft' } });
    given(station, draw(station, '002'));
    expect(seats(station)).toEqual(['001 001-1', '002 002-1']);
    expect(station.run(draw(station, '003'))).toMatchObject({ error: { kind: 'NoLotLeft', room: null } });
  });

  test('the check-in is refused: no lot is drawn either', () => {
    const station = doors([['001', ['OO']]], people(1));
    const before = station.state;
    expect(station.run({ ...draw(station, '001'), session: 'S9' })).toMatchObject({
      error: { kind: 'SessionUnknown' },
    });
    expect(station.run({ ...draw(station, '001'), candidate: 'nobody' })).toMatchObject({
      error: { kind: 'NoLotLeft' },
    });
    expect(station.state).toBe(before);
  });

  test('who was undone keeps the lot and is checked in to it again', () => {
    const station = doors([['001', ['OOO']]], people(1));
    given(station, draw(station, '001'));
    const before = seats(station);
    given(station, { type: 'UndoCheckIn', checkIn: station.state.attendance.standing.first()?.id, reason: '点错人' });
    given(station, { type: 'CheckInCandidate', session: 'S1', candidate: who(station, '001') });
    expect(seats(station)).toEqual(before);
  });
});

describe('rules at the door', () => {
  test('levels and needs are kept, whoever comes first', () => {
    for (let seed = 0; seed < 20; seed++) {
      const roster = people(6).map((person, i) => ({ ...person, level: i < 3 ? '初级' : '高级' }));
      const station = doors(
        [
          ['001', ['OOO'], { levels: ['初级'] }],
          ['002', ['AOO'], { levels: ['高级'] }],
        ],
        roster,
        `seed-${seed}`,
      );
      given(station, needing([{ candidate: who(station, '006'), needs: ['accessible'] }]));
      for (const ticket of numbers(1, 6)) given(station, draw(station, ticket));
      const byTicket = new Map(seats(station).map((line) => [line.slice(0, 3), line.slice(4)]));
      // 006 comes last and still finds the accessible place free.
      expect(byTicket.get('006')).toBe('002-1');
      for (const ticket of numbers(1, 3)) expect(byTicket.get(ticket)).toMatch(/^001-/);
    }
  });

  test('a room of one level goes to the level that drew there first', () => {
    const roster = people(4).map((person, i) => ({ ...person, level: i % 2 === 0 ? '初级' : '高级' }));
    const station = doors(
      [
        ['001', ['OO'], { levels: 'one' }],
        ['002', ['OO'], { levels: 'one' }],
      ],
      roster,
    );
    for (const ticket of numbers(1, 4)) given(station, draw(station, ticket));
    const levelsByRoom = new Map<string, Set<string>>();
    for (const [id, place] of station.state.seating.placeByCandidate) {
      const no = findPlace(station.state.rooms, place)?.room.no ?? '';
      const level = station.state.roster.candidates.get(id)?.level ?? '';
      levelsByRoom.set(no, (levelsByRoom.get(no) ?? new Set()).add(level));
    }
    expect([...levelsByRoom.values()].map((levels) => levels.size)).toEqual([1, 1]);
  });

  test('a published plan grows by its draws and does not become a draft', () => {
    const station = doors([['001', ['OOO']]], people(3));
    const first: CandidateId = who(station, '001');
    const place = `${station.state.rooms.keySeq().first()}/1/1`;
    given(station, { type: 'MoveCandidate', candidate: first, from: null, to: place });
    given(station, publish(station));
    given(station, draw(station, '002'));
    expect(isDraft(station.state.seating)).toBe(false);
    expect(station.state.seating.publications).toHaveLength(1);
    expect(station.state.seating.publications[0]?.placeByCandidate.size).toBe(2);
  });
});
