// What stops a draft is found before it is tried, and main says the same.
import { describe, expect, test } from 'vitest';
import { draftProblem, fieldOf, problemText, saveCommand } from '../../../renderer/screens/rooms/draft-problem';
import { draftOf, newDraft, painted, resized, type RoomDraft } from '../../../renderer/screens/rooms/room-draft';
import { room, seatedStation, type TestStation } from '../../support/station';

/** Room 001 `OOO/OOR` with three people on 01, 02, 03, and the empty room 002. */
function given(): { readonly station: TestStation; readonly draft: RoomDraft } {
  const station = seatedStation(3);
  station.run({ type: 'AddRoom', plan: room('002', ['OO']) });
  const saved = [...station.state.rooms.values()].find(({ no }) => no === '001');
  if (!saved) throw new Error('given: no room 001');
  return { station, draft: draftOf(saved) };
}
const renamed = (draft: RoomDraft, part: { readonly no?: string; readonly name?: string }): RoomDraft => ({
  ...draft,
  plan: { ...draft.plan, ...part },
});

describe('a draft that can be saved', () => {
  test.each([
    ['as it is', (draft: RoomDraft) => draft],
    ['with a free number and a name', (draft: RoomDraft) => renamed(draft, { no: 'A-3', name: '机房' })],
    ['with a free place broken', (draft: RoomDraft) => painted(draft, 0, 2, 'X')],
    ['with a column more after the last', (draft: RoomDraft) => resized(draft, 2, 4, 10)],
  ])('%s has no problem, and main takes it', (_, change) => {
    const { station, draft } = given();
    const changed = change(draft);
    expect(draftProblem(changed, station.state)).toBeNull();
    expect(station.run(saveCommand(changed)).ok).toBe(true);
  });
});

describe('a draft that can’t be saved', () => {
  test.each([
    ['the number of another room', (draft: RoomDraft) => renamed(draft, { no: '002' }), 'RoomNoTaken', 'no'],
    ['an occupied place broken', (draft: RoomDraft) => painted(draft, 0, 0, 'X'), 'PlacesOccupied', 'plan'],
    ['an aisle before occupied places', (draft: RoomDraft) => painted(draft, 0, 0, '_'), 'PlacesOccupied', 'plan'],
    [
      'a row more, which numbers the columns anew',
      (draft: RoomDraft) => resized(draft, 3, 3, 10),
      'PlacesOccupied',
      'plan',
    ],
    ['an occupied column cut off', (draft: RoomDraft) => resized(draft, 1, 1, 10), 'PlacesOccupied', 'plan'],
  ])('%s: main refuses it for the same reason', (_, change, kind, field) => {
    const { station, draft } = given();
    const changed = change(draft);
    const problem = draftProblem(changed, station.state);
    expect(problem?.kind).toBe(kind);
    expect(problem && fieldOf(problem)).toBe(field);
    expect(station.run(saveCommand(changed))).toEqual({ ok: false, error: problem });
  });

  test('a new room without a single place for candidates', () => {
    const { station } = given();
    const bare = painted(resized(newDraft(station.state.rooms, 0), 1, 1, 0), 0, 0, 'T');
    expect(draftProblem(bare, station.state)).toEqual({ kind: 'RoomWithoutPlaces', no: '003' });
  });

  test.each(['', '一号', '001 ', '123456789'])('the number %j stands under its field, in a sentence', (no) => {
    const { station, draft } = given();
    const problem = draftProblem(renamed(draft, { no }), station.state);
    expect(problem).toEqual({ kind: 'RoomNoMalformed' });
    expect(problem && fieldOf(problem)).toBe('no');
    expect(problem && problemText(problem, station.state, 'zh')).toContain('001');
  });

  test('a name that is too long', () => {
    const { station, draft } = given();
    const problem = draftProblem(renamed(draft, { name: '房'.repeat(41) }), station.state);
    expect(problem && [problem.kind, fieldOf(problem)]).toEqual(['NameTooLong', 'name']);
  });

  test('a refusal of the core is told in its own words', () => {
    const { station, draft } = given();
    const problem = draftProblem(painted(draft, 0, 0, 'R'), station.state);
    expect(problem && problemText(problem, station.state, 'zh')).toContain('座位 01');
  });
});
