// From the state of a station to a proposal of the engine and back as a command: plans by rules, and the fewest moves.
import { describe, expect, test } from 'vitest';
import { seededRandom } from '#core/kernel/random';
import { arrange } from '#core/seating/engine/arrange';
import { askForPlan, repairOf } from '#core/seating/ask-engine';
import { firstBroken } from '#core/seating/hard-rules';
import { planReasonText } from '#core/seating/reason-words';
import { defaultRules } from '#core/seating/rules';
import { unseated } from '#core/seating/seating';
import { seatingGround } from '#core/station/seating-ground';
import { cell, firstRoom, given, publish, whereIs, who } from '../../support/seat-day';
import { importRoster, people, room, seatedStation, testStation, type TestStation } from '../../support/station';

const ground = (station: TestStation) => seatingGround(station.state);

function proposal(station: TestStation) {
  const repair = repairOf(ground(station), arrange, 'repair');
  if (repair.kind === 'refused') throw new Error(`refused: ${repair.reasons.map(({ code }) => code).join()}`);
  return repair;
}

/** Approves every move, as a person would after having read them. */
function approve(station: TestStation): void {
  const { moves } = proposal(station);
  given(station, { type: 'MoveCandidates', moves, reason: '按建议调整' });
}

function planByRules(station: TestStation, seed: string) {
  const { instance, options, answer } = askForPlan(ground(station), seed);
  const plan = answer(arrange(instance, options));
  if (plan.kind === 'refused') throw new Error('refused');
  return plan;
}

describe('a plan by rules', () => {
  const classes = () => {
    const station = testStation();
    given(station, { type: 'AddRoom', plan: room('001', ['OOOO', 'OOOO']) });
    given(station, importRoster(people(8).map((person, i) => ({ ...person, className: i < 4 ? '甲班' : '乙班' }))));
    return station;
  };

  test('keeps classes apart where it can, and is taken over as proposed', () => {
    const station = classes();
    const plan = planByRules(station, 's-1');
    given(station, plan.command);
    expect(station.state.seating.arranged).toMatchObject({ method: 'rules', seed: 's-1' });
    expect(plan.command.seats).toHaveLength(8);
    expect(plan.bound).toBe(defaultRules.weights.rooms);
  });

  test('is the same on a site that was set up anew: ids play no part', () => {
    const seats = (station: TestStation) =>
      planByRules(station, 's-1').command.seats.map(([id, place]) => [
        station.state.roster.candidates.get(id)?.ticketNo,
        place.slice(place.indexOf('/')),
      ]);
    const other = classes();
    const anew = testStation();
    given(anew, importRoster(people(1)));
    given(anew, { type: 'AddRoom', plan: room('001', ['OOOO', 'OOOO']) });
    given(
      anew,
      importRoster(
        people(8).map((person, i) => ({ ...person, className: i < 4 ? '甲班' : '乙班' })),
        '02',
      ),
    );
    expect(seats(anew)).toEqual(seats(other));
    expect([...anew.state.rooms.keys()]).not.toEqual([...other.state.rooms.keys()]);
  });

  test('keeps whoever is checked in, even at a place that a rule has come to forbid', () => {
    const station = seatedStation(4, ['OOOO', 'OOOO']);
    const present = who(station, '01');
    given(station, { type: 'CheckInCandidate', session: 'S1', candidate: present });
    const before = whereIs(station, '01');
    given(station, planByRules(station, 's').command);
    expect(whereIs(station, '01')).toBe(before);
    given(station, {
      type: 'ChangeSeatingRules',
      rules: { ...defaultRules, needs: [{ candidate: present, needs: ['accessible'] }] },
    });
    expect(proposal(station).moves).toEqual([]);
    given(station, planByRules(station, 'other').command);
    expect(whereIs(station, '01')).toBe(before);
    expect(station.run(publish(station)).ok).toBe(true);
  });
});

describe('repair', () => {
  test('nothing is wrong: nothing is proposed', () => {
    expect(proposal(seatedStation(3))).toEqual({ kind: 'repair', moves: [], staying: 3 });
  });

  test('late additions get free places and nobody moves', () => {
    const station = seatedStation(3);
    given(station, importRoster(people(5), '01'));
    const { moves, staying } = proposal(station);
    expect(moves.map(({ from }) => from)).toEqual([null, null]);
    expect(staying).toBe(3);
    approve(station);
    expect(unseated(station.state.roster, station.state.seating)).toEqual([]);
  });

  test('a drop-out and a newcomer: the newcomer alone moves', () => {
    const station = seatedStation(3, ['OOO']);
    given(station, importRoster([...people(2), ...people(1, 4)], '01'));
    expect(proposal(station).moves).toEqual([{ candidate: who(station, '04'), from: null, to: cell(station, '1/3') }]);
  });

  test('a rule that came later: one of the two moves, and no one else', () => {
    const station = seatedStation(6, ['OOO', 'OOO', 'OOO']);
    given(station, {
      type: 'ChangeSeatingRules',
      rules: { ...defaultRules, apart: [{ a: who(station, '01'), b: who(station, '02'), scope: 'near' }] },
    });
    expect(proposal(station).moves).toHaveLength(1);
    approve(station);
    expect(firstBroken(station.state, [...station.state.seating.placeByCandidate], new Set())).toBeNull();
  });

  test('a newcomer with a need takes the only such place, and its holder moves', () => {
    const station = seatedStation(2, ['AOO']);
    given(station, importRoster(people(3), '01'));
    given(station, {
      type: 'ChangeSeatingRules',
      rules: { ...defaultRules, needs: [{ candidate: who(station, '03'), needs: ['accessible'] }] },
    });
    const { moves } = proposal(station);
    expect(moves).toHaveLength(2);
    expect(moves[0]).toEqual({ candidate: who(station, '03'), from: null, to: cell(station, '1/1') });
    expect(moves[1]?.from).toBe(cell(station, '1/1'));
  });

  test('no place for everyone: the reason in a sentence, nobody moves', () => {
    const station = seatedStation(3, ['OOO']);
    given(station, importRoster(people(4), '01'));
    const refused = repairOf(ground(station), arrange);
    if (refused.kind !== 'refused') throw new Error('was repaired');
    const [reason] = refused.reasons;
    expect(reason && planReasonText(reason, station.state, 'zh')).toBe('考生 4 人，考位只有 3 个，还差 1 个。');
  });

  test.for(Array.from({ length: 40 }, (_, i) => `seed-${i}`))(
    'late additions move nobody while a legal free place exists, whatever the site (%s)',
    (seed) => {
      const random = seededRandom(seed);
      const grid = () =>
        Array.from({ length: 2 + random(2) }, () => Array.from({ length: 4 }, () => 'OOOOA_RX'[random(8)]).join(''));
      const station = testStation();
      given(station, { type: 'AddRoom', plan: room('001', [...grid(), 'OOOO']) });
      given(station, { type: 'AddRoom', plan: room('002', [...grid(), 'OOOO'], { levels: ['初级', '中级'] }) });
      const roster = people(7).map((person, i) => ({
        ...person,
        level: ['初级', '中级', '高级'][(i + random(3)) % 3],
      }));
      given(station, importRoster(roster.slice(0, 5)));
      given(station, { type: 'ArrangeSeats', method: 'random', seed, who: 'everyone' });
      const before = station.state.seating.placeByCandidate;
      given(station, importRoster(roster, '01'));
      // Room 001 takes everyone and has places left: there is a legal free place for both newcomers.
      const { moves } = proposal(station);
      expect(moves.map(({ from }) => from)).toEqual([null, null]);
      approve(station);
      for (const [id, place] of before) expect(station.state.seating.placeByCandidate.get(id)).toBe(place);
    },
  );
});

test('a broken machine: one person moves', () => {
  const station = seatedStation(3);
  const id = firstRoom(station);
  const plan = room('001', ['XOO', 'OOR']);
  const asked = station.run({ type: 'ChangeRoom', room: id, plan });
  if (asked.ok || asked.error.kind !== 'ChangeNotApproved') throw new Error('approval was not asked for');
  expect(asked.error.touches.losing.map(({ candidate }) => candidate)).toEqual([who(station, '01')]);
});
