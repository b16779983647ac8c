import { expect, test } from 'vitest';
import { documentFileName } from '#core/documents/file-name';
import { documentRequest } from '#core/documents/issued';
import { roomsInOrder } from '#core/room/room';
import { importRoster, people, room, samplePlan, testStation } from '../../support/station';

function given(sessionName = '理论') {
  const station = testStation();
  const sessions = [{ id: 'S1', name: sessionName, date: '2022-11-19', start: '08:30', end: '10:00' }];
  station.run({ type: 'FoundExam', plan: { ...samplePlan, sessions } });
  for (const no of ['001', '002', '006']) station.run({ type: 'AddRoom', plan: room(no, ['OO']) });
  station.run(importRoster(people(6)));
  station.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
  const rooms = roomsInOrder(station.state.rooms).map(({ id }) => id);
  return (count: number) =>
    documentFileName(
      documentRequest.parse({ kind: 'sign-in-sheet', session: 'S1', rooms: rooms.slice(0, count) }),
      station.state,
    );
}

test('a file name says sheet, room, session and plan version', () => {
  expect(given()(1)).toBe('签到表_001考场_理论_第1版.pdf');
  expect(given()(3)).toBe('签到表_001至006考场_理论_第1版.pdf');
});

test('a session name can not leave the folder or break a file system', () => {
  expect(given('../上午: a|b*')(1)).toBe('签到表_001考场_.. 上午 a b_第1版.pdf');
  expect(given('上午.')(1)).toBe('签到表_001考场_上午_第1版.pdf');
});
