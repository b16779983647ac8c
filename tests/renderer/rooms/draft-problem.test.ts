// What stops a draft is found before it is tried, and main says the same.
import { describe, expect, test } from 'vitest';
import { checkDraft, placeOf, problemText, saveCommand } from '../../../renderer/screens/rooms/draft-problem';
import {
  draftOf,
  newDraft,
  painted,
  replanned,
  resized,
  type RoomDraft,
} from '../../../renderer/screens/rooms/room-draft';
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
const machines = {
  hostPattern: 'PC-{seat}',
  ip: { first: '192.168.1.1', step: 1, order: 'seat' },
  overrides: [],
} as const;

describe('a draft that can be saved', () => {
  test.each([
    ['as it is', (draft: RoomDraft) => draft],
    ['with a name', (draft: RoomDraft) => renamed(draft, { name: '机房' })],
    ['with a free place broken', (draft: RoomDraft) => painted(draft, 0, 2, 'X')],
    ['with a column more after the last', (draft: RoomDraft) => resized(draft, 2, 4, 10)],
    ['with a door and machines', (draft: RoomDraft) => replanned(draft, { door: { side: 'left', line: 2 }, machines })],
  ])('%s touches nobody, and main takes it', (_, change) => {
    const { station, draft } = given();
    const changed = change(draft);
    expect(checkDraft(changed, station.state)).toEqual({ problem: null, touches: null });
    expect(station.run(saveCommand(changed)).ok).toBe(true);
  });
});

describe('a draft that touches people', () => {
  test.each([
    ['another number', (draft: RoomDraft) => renamed(draft, { no: 'A-3' }), [0, 3]],
    ['an occupied place broken', (draft: RoomDraft) => painted(draft, 0, 0, 'X'), [1, 0]],
    ['an aisle before occupied places', (draft: RoomDraft) => painted(draft, 0, 0, '_'), [1, 2]],
    ['a row more, which numbers the columns anew', (draft: RoomDraft) => resized(draft, 3, 3, 10), [0, 1]],
    ['an occupied column cut off', (draft: RoomDraft) => resized(draft, 1, 1, 10), [2, 0]],
  ])('%s: says whom; main takes it with exactly that approved', (_, change, [losing, renumbered]) => {
    const { station, draft } = given();
    const changed = change(draft);
    const { problem, touches } = checkDraft(changed, station.state);
    expect(problem).toBeNull();
    expect([touches?.losing.length, touches?.renumbered.length]).toEqual([losing, renumbered]);
    expect(station.run(saveCommand(changed))).toMatchObject({ error: { kind: 'ChangeNotApproved', touches } });
    expect(station.run(saveCommand(changed, touches ?? undefined)).ok).toBe(true);
  });
});

describe('a draft that can’t be saved', () => {
  test('the number of another room: main refuses it for the same reason', () => {
    const { station, draft } = given();
    const changed = renamed(draft, { no: '002' });
    const { problem } = checkDraft(changed, station.state);
    expect(problem).toEqual({ kind: 'RoomNoTaken', no: '002' });
    expect(problem && placeOf(problem)).toBe('no');
    expect(station.run(saveCommand(changed))).toEqual({ ok: false, error: problem });
  });

  test('a new room without a single place for candidates', () => {
    const { station } = given();
    const bare = painted(resized(newDraft(station.state.rooms, 0), 1, 1, 0), 0, 0, 'T');
    const { problem } = checkDraft(bare, station.state);
    expect(problem).toEqual({ kind: 'RoomWithoutPlaces', no: '003' });
    expect(problem && placeOf(problem)).toBe('plan');
  });

  const withIp = (first: string) => ({ ...machines, ip: { first, step: 1, order: 'seat' as const } });
  const own = { row: 1, col: 1, machineNo: '', hostName: '', ip: '' };
  test.each([
    ['no', { no: '' }, '001'],
    ['no', { no: '一号' }, '001'],
    ['no', { no: '001 ' }, '001'],
    ['no', { no: '123456789' }, '001'],
    ['name', { name: '房'.repeat(41) }, '40'],
    ['hostPattern', { machines: { ...machines, hostPattern: 'PC {seat}' } }, '{seat}'],
    ['ip', { machines: withIp('192.168.1') }, '192.168'],
    ['ip', { machines: withIp('192.168.1.256') }, '192.168'],
    ['machine', { machines: { ...machines, overrides: [{ ...own, ip: '10.0.0' }] } }, 'IP'],
    ['machine', { machines: { ...machines, overrides: [{ ...own, hostName: '教师机' }] } }, '计算机名'],
    ['phone', { lead: { name: '', phone: '内线 5' } }, '电话'],
  ] as const)('%s: %j stands under its field, in a sentence', (field, part, word) => {
    const { station, draft } = given();
    const { problem } = checkDraft(replanned(draft, part), station.state);
    expect(problem).toEqual({ kind: 'FieldMalformed', field });
    expect(problem && placeOf(problem)).toBe(field);
    expect(problem && problemText(problem, station.state, 'zh')).toContain(word);
  });
});
