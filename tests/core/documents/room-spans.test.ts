// Rooms of a request in few words.
import { expect, test } from 'vitest';
import { roomSpans } from '#core/documents/room-spans';
import { roomId } from '#core/kernel/ids';
import { roomsInOrder } from '#core/room/room';
import { room, testStation } from '../../support/station';

const station = testStation();
for (const no of ['005', '001', '003', '002', '006', '010']) station.run({ type: 'AddRoom', plan: room(no, ['O']) });
const { rooms } = station.state;
const idsOf = (...numbers: readonly string[]) =>
  roomsInOrder(rooms).flatMap(({ id, no }) => (numbers.includes(no) ? [id] : []));

test('neighbours in walking order become a span, whatever order they were asked in', () => {
  expect(roomSpans(idsOf('001', '002', '003', '005', '006', '010').toReversed(), rooms)).toBe('001–010');
  expect(roomSpans(idsOf('001', '002', '003', '006', '010'), rooms)).toBe('001–003、006、010');
});

test('two neighbours stay two, a gap parts them', () => {
  expect(roomSpans(idsOf('001', '002'), rooms, 'en')).toBe('001, 002');
  expect(roomSpans(idsOf('001', '003', '006'), rooms)).toBe('001、003、006');
  expect(roomSpans(idsOf('010'), rooms)).toBe('010');
});

test('a room that is gone is not passed over in silence', () => {
  expect(roomSpans([...idsOf('001'), roomId.parse('gone')], rooms)).toBe('001、已删考场 1 个');
  expect(roomSpans([], rooms)).toBe('');
});
