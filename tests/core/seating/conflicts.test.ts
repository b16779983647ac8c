// Why a seat is a conflict, in a sentence, and how bad each place is: the same account as the score.
import { describe, expect, test } from 'vitest';
import { heat, planScore, whyConflict } from '#core/seating/conflicts';
import { brokenRuleText, conflictTexts } from '#core/seating/rule-words';
import type { BrokenRule } from '#core/seating/hard-rules';
import { defaultRules } from '#core/seating/rules';
import { roomId } from '#core/kernel/ids';
import { cell, firstRoom, given, who } from '../../support/seat-day';
import { importRoster, people, room, testStation } from '../../support/station';

/** Columns front to back: 001 1/1, 002 2/1 of one class; 003 2/2 of another; 004 1/2 of the first. */
function site() {
  const station = testStation();
  given(station, { type: 'AddRoom', plan: room('001', ['OOO', 'OOR']) });
  given(
    station,
    importRoster(
      people(4).map((person, i) => ({ ...person, className: i === 2 ? '乙班' : '甲班', school: '江城学院' })),
    ),
  );
  given(station, { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
  return station;
}

describe('conflicts', () => {
  test('neighbours of one class, the dearest first, with names and seats', () => {
    const station = site();
    const found = whyConflict(station.state, cell(station, '1/1'));
    expect(found?.neighbours.map(({ kind, other }) => [kind, other])).toEqual([
      ['class', who(station, '004')],
      ['class', who(station, '002')],
    ]);
    expect(found && conflictTexts(found, station.state, 'zh')).toEqual([
      '考生001与考生004（第001考场 04 号）同班且相邻。',
      '考生001与考生002（第001考场 02 号）同班且相邻。',
    ]);
    expect(found && conflictTexts(found, station.state, 'en')[0]).toBe(
      '考生001 and 考生004 (room 001 seat 04) are of one class and neighbours.',
    );
  });

  test('the heat adds up to twice the score of the pairs', () => {
    const station = site();
    const score = planScore(station.state);
    const pairs = score.weighted.class + score.weighted.major + score.weighted.school;
    expect([...heat(station.state).values()].reduce((sum, cost) => sum + cost, 0)).toBe(2 * pairs);
    expect(pairs).toBe(220);
  });

  test('after a move only what changed is different, and it is the same as looked at afresh', () => {
    const station = site();
    given(station, { type: 'AddRoom', plan: room('002', ['OO']) });
    const before = heat(station.state);
    const [a, b] = [who(station, '001'), who(station, '003')];
    given(station, { type: 'SwapCandidates', a, b, placeA: cell(station, '1/1'), placeB: cell(station, '2/2') });
    const after = heat(station.state);
    expect(after).not.toEqual(before);
    // Another object of the same rooms knows nothing of what was remembered.
    const rooms = station.state.rooms.map((each) => ({ ...each }));
    expect(heat({ ...station.state, rooms })).toEqual(after);
    expect([...after.values()].reduce((sum, cost) => sum + cost, 0)).toBe(2 * planScore(station.state).score - 2 * 150);
  });

  test('with the diagonal neighbours there are more; with weights of 0 none', () => {
    const station = site();
    given(station, { type: 'ChangeSeatingRules', rules: { ...defaultRules, neighbourhood: 8 } });
    expect(whyConflict(station.state, cell(station, '2/1'))?.neighbours.map(({ other }) => other)).toContain(
      who(station, '004'),
    );
    const weights = { ...defaultRules.weights, class: 0, school: 0 };
    given(station, { type: 'ChangeSeatingRules', rules: { ...defaultRules, weights } });
    expect(heat(station.state).size).toBe(0);
    expect(whyConflict(station.state, cell(station, '1/1'))).toBeNull();
  });

  test('a hard rule that the plan breaks is worst of all, and named at both seats', () => {
    const station = site();
    const [a, b] = [who(station, '001'), who(station, '003')];
    given(station, { type: 'ChangeSeatingRules', rules: { ...defaultRules, apart: [{ a, b, scope: 'near' }] } });
    const hot = heat(station.state);
    expect([hot.get(cell(station, '1/1')), hot.get(cell(station, '2/2'))]).toEqual([Infinity, Infinity]);
    const found = whyConflict(station.state, cell(station, '2/2'));
    expect(found && conflictTexts(found, station.state, 'zh')[0]).toBe('考生003与考生001不得相邻。');
  });
});

test('every broken rule is a sentence of its own in both languages', () => {
  const station = site();
  const [candidate, other] = [who(station, '001'), who(station, '002')];
  const place = cell(station, '1/1');
  const inRoom = roomId.parse(firstRoom(station));
  const all: Record<BrokenRule['rule'], BrokenRule> = {
    'not-on-roster': { rule: 'not-on-roster', candidate },
    'two-places': { rule: 'two-places', candidate },
    'place-twice': { rule: 'place-twice', candidate, other, place },
    'place-gone': { rule: 'place-gone', candidate, place },
    'place-unusable': { rule: 'place-unusable', candidate, place, why: 'broken' },
    'room-full': { rule: 'room-full', candidate, room: inRoom, capacity: 3 },
    'pinned-elsewhere': { rule: 'pinned-elsewhere', candidate, pinned: place },
    'pinned-for-other': { rule: 'pinned-for-other', candidate, other, place },
    need: { rule: 'need', candidate, place, need: 'front' },
    level: { rule: 'level', candidate, room: inRoom },
    'levels-mixed': { rule: 'levels-mixed', candidate, other, room: inRoom },
    'too-near': { rule: 'too-near', candidate, other },
    'same-room': { rule: 'same-room', candidate, other },
  };
  for (const lang of ['zh', 'en'] as const) {
    const sentences = Object.values(all).map((broken) => brokenRuleText(broken, station.state, lang));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toContain('考生001');
      expect(sentence).not.toMatch(/undefined|id-\d/);
      expect(sentence).toMatch(/[。.]$/);
    }
  }
});
