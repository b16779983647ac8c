// What commands about seats do, and what they refuse although every word of them is well formed.
import { describe, expect, test } from 'vitest';
import { isDraft, publishedPlan, unseated } from '#core/seating/seating';
import { defaultRules, rulesOf } from '#core/seating/rules';
import { sincePublished } from '#core/seating/compare';
import { findPlace } from '#core/room/places';
import { cell, firstRoom, fromElsewhere, given, publish, whereIs, who } from '../../support/seat-day';
import { importRoster, people, room, seatedStation, type TestStation } from '../../support/station';
import { arrange, disputed } from './cases';

const rules = (change: object) => ({ type: 'ChangeSeatingRules', rules: { ...defaultRules, ...change } });
const move = (station: TestStation, ticket: string, to: string) => ({
  type: 'MoveCandidate',
  candidate: who(station, ticket),
  from: station.state.seating.placeByCandidate.get(who(station, ticket)) ?? null,
  to: cell(station, to),
});
/** Why a command is refused. */
function refusal(station: TestStation, command: object): object {
  const outcome = station.run(command);
  if (outcome.ok) throw new Error('was carried out');
  return outcome.error;
}
const broken = (station: TestStation, command: object) => ({ ...refusal(station, command) }) as { broken?: object };

describe('single seats', () => {
  test('a move frees the old place and counts as a new version', () => {
    const station = seatedStation(3);
    given(station, move(station, '01', '1/3'));
    const { seating } = station.state;
    expect(whereIs(station, '01')).toBe(cell(station, '1/3'));
    expect(seating.candidateByPlace.get(cell(station, '1/1'))).toBeUndefined();
    expect(seating.planVersion).toBe(2);
  });

  test('a swap is one fact; a chain of moves goes at once', () => {
    const station = seatedStation(3);
    const [a, b, c] = [whereIs(station, '01'), whereIs(station, '02'), whereIs(station, '03')];
    given(station, {
      type: 'MoveCandidates',
      reason: '轮换',
      moves: [
        { candidate: who(station, '01'), from: a, to: b },
        { candidate: who(station, '02'), from: b, to: c },
        { candidate: who(station, '03'), from: c, to: a },
      ],
    });
    expect([whereIs(station, '01'), whereIs(station, '02'), whereIs(station, '03')]).toEqual([b, c, a]);
    expect(station.commits.at(-1)?.events).toHaveLength(1);
  });

  test('one wrong move of several: none is done', () => {
    const station = seatedStation(3);
    const before = station.state;
    const moves = [
      { candidate: who(station, '01'), from: whereIs(station, '01'), to: cell(station, '1/3') },
      { candidate: who(station, '02'), from: whereIs(station, '02'), to: cell(station, '2/3') },
    ];
    expect(refusal(station, { type: 'MoveCandidates', reason: 'x', moves })).toMatchObject({
      kind: 'RuleBroken',
      broken: { rule: 'place-unusable', why: 'spare' },
    });
    expect(station.state).toBe(before);
  });

  test('two moves to one place, or one person twice: refused', () => {
    const station = seatedStation(3);
    const to = cell(station, '1/3');
    const one = { candidate: who(station, '01'), from: whereIs(station, '01'), to };
    const two = { candidate: who(station, '02'), from: whereIs(station, '02'), to };
    expect(refusal(station, { type: 'MoveCandidates', reason: 'x', moves: [one, two] })).toMatchObject({
      kind: 'PlaceTaken',
      by: who(station, '01'),
    });
    expect(refusal(station, { type: 'MoveCandidates', reason: 'x', moves: [one, one] })).toEqual({
      kind: 'NothingToMove',
    });
  });

  test('who is checked in is not moved, swapped or unseated', () => {
    const station = seatedStation(3);
    const [a, b] = [who(station, '01'), who(station, '02')];
    given(station, { type: 'CheckInCandidate', session: 'S2', candidate: a });
    const [placeA, placeB] = [whereIs(station, '01'), whereIs(station, '02')];
    for (const command of [
      { type: 'SwapCandidates', a: b, b: a, placeA: placeB, placeB: placeA },
      { type: 'UnseatCandidate', candidate: a, from: placeA },
      { type: 'MoveCandidates', reason: 'x', moves: [{ candidate: a, from: placeA, to: cell(station, '1/3') }] },
    ])
      expect(refusal(station, command)).toEqual({ kind: 'CandidatePresent', candidate: a });
  });

  test('who is present and lost the lot to someone else is given another place', () => {
    const station = seatedStation(3);
    given(station, importRoster(people(4), '01'));
    given(station, { type: 'OpenDraw', seed: 's', rooms: [firstRoom(station)] });
    given(station, { type: 'DrawSeat', session: 'S1', candidate: who(station, '04'), room: null });
    const place = whereIs(station, '04');
    const data = { candidate: who(station, '04'), from: place, to: null };
    station.take(fromElsewhere({ type: 'SeatMoved', data }, ['seating']));
    expect(station.state.attendance.standing.size).toBe(1);
    given(station, { type: 'MoveCandidate', candidate: who(station, '04'), from: null, to: place });
    expect(refusal(station, { type: 'UnseatCandidate', candidate: who(station, '04'), from: place })).toMatchObject({
      kind: 'CandidatePresent',
    });
  });

  test('somebody without a seat is given one; whoever is off the list is not', () => {
    const station = seatedStation(3);
    given(station, importRoster(people(4), '01'));
    given(station, move(station, '04', '1/3'));
    expect(unseated(station.state.roster, station.state.seating)).toEqual([]);
    const gone = who(station, '04');
    given(station, importRoster(people(3), '02'));
    expect(
      broken(station, { type: 'MoveCandidate', candidate: gone, from: null, to: cell(station, '1/3') }).broken,
    ).toEqual({ rule: 'not-on-roster', candidate: gone });
  });
});

describe('hard rules', () => {
  test.for([
    ['1/3', { apart: 'near' }, { rule: 'too-near' }],
    ['1/5', { apart: 'room' }, { rule: 'same-room' }],
  ] as const)('a ban: to %s with %o', ([to, { apart }, expected]) => {
    const station = seatedStation(3, ['OOOOO', 'OOOOO']);
    given(station, rules({ apart: [{ a: who(station, '01'), b: who(station, '03'), scope: apart }] }));
    expect(broken(station, move(station, '01', to)).broken).toMatchObject({ ...expected, other: who(station, '03') });
  });

  test('a ban between others does not stand in the way', () => {
    const station = seatedStation(3, ['OOOO', 'OOOO']);
    given(station, rules({ apart: [{ a: who(station, '02'), b: who(station, '03'), scope: 'near' }] }));
    given(station, move(station, '01', '1/4'));
    expect(refusal(station, publish(station))).toMatchObject({ kind: 'RuleBroken', broken: { rule: 'too-near' } });
  });

  test('needs: an accessible place, a front place; arranging by ticket keeps both', () => {
    const station = seatedStation(3, ['OOO', 'AOO']);
    given(
      station,
      rules({
        needs: [
          { candidate: who(station, '02'), needs: ['front'] },
          { candidate: who(station, '03'), needs: ['accessible'] },
        ],
      }),
    );
    given(station, arrange());
    expect(whereIs(station, '03')).toBe(cell(station, '2/1'));
    expect(whereIs(station, '02')).toMatch(/\/1\/\d$/);
    expect(broken(station, move(station, '02', '2/3')).broken).toMatchObject({ rule: 'need', need: 'front' });
    expect(broken(station, move(station, '03', '1/3')).broken).toMatchObject({ rule: 'need', need: 'accessible' });
  });

  test('levels: a room for one list of levels, and a room for one level at a time', () => {
    const station = seatedStation(2, ['OO']);
    given(station, importRoster([...people(2), { ...people(1, 3)[0], level: '高级' }], '01'));
    given(station, { type: 'AddRoom', plan: room('002', ['OO'], { levels: ['中级'] }) });
    given(station, { type: 'AddRoom', plan: room('003', ['OO'], { levels: 'one' }) });
    const at = (no: string, place: string) => `${station.state.rooms.findKey((r) => r.no === no)}/${place}`;
    const seat = (ticket: string, to: string) => ({ ...move(station, ticket, '1/1'), to });
    expect(broken(station, seat('03', at('002', '1/1'))).broken).toMatchObject({ rule: 'level' });
    given(station, seat('03', at('003', '1/1')));
    expect(broken(station, seat('02', at('003', '1/2'))).broken).toMatchObject({
      rule: 'levels-mixed',
      other: who(station, '03'),
    });
    // By ticket number, room 002 stays empty and room 003 goes to the level that comes first.
    given(station, arrange());
    expect(
      station.state.seating.placeByCandidate
        .map((place) => findPlace(station.state.rooms, place)?.room.no)
        .get(who(station, '03')),
    ).toBe('003');
  });

  test('a plan from outside is judged like any other', () => {
    const station = seatedStation(3);
    const [a, b, c] = [who(station, '01'), who(station, '02'), who(station, '03')];
    const take = (seats: readonly (readonly [string, string])[]) => ({
      type: 'TakeSeatPlan',
      method: 'rules',
      seed: 's',
      base: station.state.seating.planHead,
      seats,
    });
    const at = (place: string) => cell(station, place);
    const rule = (seats: readonly (readonly [string, string])[]) => broken(station, take(seats)).broken;
    expect(
      rule([
        [a, at('1/1')],
        [b, at('1/1')],
      ]),
    ).toEqual({ rule: 'place-twice', candidate: b, other: a, place: at('1/1') });
    expect(
      rule([
        [a, at('1/1')],
        [a, at('1/2')],
      ]),
    ).toEqual({ rule: 'two-places', candidate: a });
    expect(rule([[a, at('9/9')]])).toMatchObject({ rule: 'place-gone' });
    expect(rule([[a, at('2/3')]])).toMatchObject({ rule: 'place-unusable', why: 'spare' });
    expect(rule([['nobody', at('1/1')]])).toMatchObject({ rule: 'not-on-roster' });
    given(station, { type: 'PinCandidate', candidate: a, place: at('1/3') });
    expect(rule([[a, at('1/1')]])).toMatchObject({ rule: 'pinned-elsewhere' });
    expect(rule([[b, at('1/1')]])).toMatchObject({ rule: 'pinned-elsewhere', candidate: a });
    expect(rule([[b, at('1/3')]])).toMatchObject({ rule: 'pinned-for-other', other: a });
    given(
      station,
      take([
        [a, at('1/3')],
        [b, at('1/1')],
        [c, at('2/2')],
      ]),
    );
    expect(station.state.seating.arranged).toMatchObject({ method: 'rules', seed: 's' });
  });

  test('a plan made from an older version is refused, and so is one that moves somebody who is present', () => {
    const station = seatedStation(3);
    const base = station.state.seating.planHead;
    const seats = [...station.state.seating.placeByCandidate];
    given(station, move(station, '03', '1/3'));
    const plan = { type: 'TakeSeatPlan', method: 'list', seed: '', seats };
    expect(refusal(station, { ...plan, base })).toEqual({ kind: 'PlanChanged', planVersion: 2 });
    given(station, { type: 'CheckInCandidate', session: 'S1', candidate: who(station, '03') });
    expect(refusal(station, { ...plan, base: station.state.seating.planHead })).toEqual({
      kind: 'CandidatePresent',
      candidate: who(station, '03'),
    });
  });

  test('rules that can’t be meant are refused with who is meant', () => {
    const station = seatedStation(3);
    const [a, b] = [who(station, '01'), who(station, '02')];
    const fault = (change: object) => refusal(station, rules(change));
    const apart = [
      { a, b, scope: 'near' },
      { a: b, b: a, scope: 'near' },
    ];
    expect(fault({ apart })).toEqual({ kind: 'RulesContradict', fault: { why: 'ban-twice', candidate: b, other: a } });
    expect(fault({ apart: [{ a, b: 'nobody', scope: 'near' }] })).toMatchObject({ fault: { why: 'not-on-roster' } });
    const group = { name: '一组', candidates: [a] };
    expect(fault({ groups: [group, group] })).toMatchObject({ fault: { why: 'in-two-groups', candidate: a } });
    const need = { candidate: a, needs: ['front'] };
    expect(fault({ needs: [need, need] })).toMatchObject({ fault: { why: 'needs-twice', candidate: a } });
  });
});

test('rules that name people who left are passed over, and an editor can start from what is still meant', () => {
  const station = seatedStation(4);
  const [a, b, c, d] = [who(station, '01'), who(station, '02'), who(station, '03'), who(station, '04')];
  const groups = [
    { name: '一组', candidates: [a, d] },
    { name: '二组', candidates: [c] },
  ];
  const needs = [{ candidate: c, needs: ['front'] }];
  given(station, rules({ apart: [{ a: b, b: c, scope: 'room' }], groups, needs }));
  given(station, importRoster(people(2), '01'));
  given(station, move(station, '01', '1/3'));
  const isExpected = (id: typeof a) => station.state.roster.candidates.get(id)?.removed === false;
  const still = rulesOf(station.state.seating.rules, isExpected);
  expect(still).toEqual({ ...defaultRules, groups: [{ name: '一组', candidates: [a] }] });
  given(station, { type: 'ChangeSeatingRules', rules: still });
});

describe('draft and published', () => {
  test('a plan is a draft until it is published; a change makes a draft that is listed against it', () => {
    const station = seatedStation(3);
    expect(isDraft(station.state.seating)).toBe(true);
    expect(sincePublished(station.state.seating)).toBeNull();
    given(station, publish(station));
    expect(isDraft(station.state.seating)).toBe(false);
    expect(publishedPlan(station.state.seating)).toMatchObject({ planVersion: 1, by: '监考员甲' });

    given(station, importRoster([...people(2), ...people(1, 4)], '01'));
    given(station, move(station, '01', '1/3'));
    given(station, move(station, '04', '1/1'));
    expect(isDraft(station.state.seating)).toBe(true);
    expect(publishedPlan(station.state.seating)?.planVersion).toBe(1);
    expect(sincePublished(station.state.seating)).toEqual({
      moved: [{ candidate: who(station, '01'), from: cell(station, '1/1'), to: cell(station, '1/3') }],
      added: [{ candidate: who(station, '04'), to: cell(station, '1/1') }],
      left: [{ candidate: who(station, '03'), from: cell(station, '2/2') }],
      same: 1,
    });
    given(station, publish(station));
    expect(station.state.seating.publications.map(({ planVersion }) => planVersion)).toEqual([1, 4]);
  });

  test('a plan that somebody changed meanwhile is not published', () => {
    const station = seatedStation(3);
    const seen = publish(station);
    given(station, move(station, '01', '1/3'));
    expect(refusal(station, seen)).toEqual({ kind: 'PlanChanged', planVersion: 2 });
  });
});

describe('what two stations did without knowing of each other', () => {
  test('a move that does not find what it expected changes nothing and is shown until somebody settles it', () => {
    const station = disputed();
    const { seating } = station.state;
    expect(whereIs(station, '01')).toBe(cell(station, '1/1'));
    expect(whereIs(station, '02')).toBe(cell(station, '1/3'));
    expect(seating.disputes).toMatchObject([
      { by: '监考员乙', change: 'moves', moves: [{ candidate: who(station, '01') }] },
    ]);
    given(station, { type: 'SettleSeatDispute', dispute: seating.disputes[0]?.id, reason: '以本机为准' });
    expect(station.state.seating.disputes).toEqual([]);
  });

  test('a whole plan made without knowing of a move does not undo it silently', () => {
    const station = seatedStation(3);
    const base = station.state.seating.planHead ?? 'none';
    const seats = [...station.state.seating.placeByCandidate];
    given(station, move(station, '01', '1/3'));
    station.take(
      fromElsewhere({ type: 'SeatsArranged', data: { method: 'rules', seed: 's', base, seats } }, ['seating']),
    );
    expect(whereIs(station, '01')).toBe(cell(station, '1/3'));
    expect(station.state.seating.disputes).toMatchObject([{ change: 'plan' }]);
  });

  test('a publication of a plan that is no longer the one that was seen does not count', () => {
    const station = seatedStation(3);
    const base = station.state.seating.planHead ?? 'none';
    given(station, move(station, '01', '1/3'));
    station.take(fromElsewhere({ type: 'PlanPublished', data: { planVersion: 1, base } }, ['seating']));
    expect(isDraft(station.state.seating)).toBe(true);
    expect(station.state.seating.disputes).toMatchObject([{ change: 'publication' }]);
  });

  test('a draw of a place that is gone leaves the check-in standing and is shown', () => {
    const station = seatedStation(3);
    given(station, importRoster(people(5), '01'));
    given(station, { type: 'OpenDraw', seed: 's', rooms: [firstRoom(station)] });
    given(station, move(station, '04', '1/3'));
    const drawn = { candidate: who(station, '05'), place: cell(station, '1/3') };
    station.take(fromElsewhere({ type: 'SeatDrawn', data: drawn }, ['seating']));
    expect(station.state.seating.placeByCandidate.has(who(station, '05'))).toBe(false);
    expect(station.state.seating.disputes).toMatchObject([{ change: 'draw' }]);
  });
});
