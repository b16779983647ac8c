// What a change of a room did to people is told with the room, and in the records of each of them.
import { expect, test } from 'vitest';
import { noRooms } from '#core/room/room';
import { touchedIds } from '#core/room/touches';
import { namesIn, roomsEver } from '../../../renderer/screens/records/names';
import { storyAbout } from '../../../renderer/screens/records/one-person';
import { factsIn, recordsOf } from '../../../renderer/screens/records/record';
import { storyOf } from '../../../renderer/screens/records/story';
import { room, seatedStation } from '../../support/station';

function changedStation() {
  const station = seatedStation(3); // 01 at 1/1, 02 at 2/1, 03 at 2/2
  const [id] = station.state.rooms.keys();
  const run = (command: object) => {
    const asked = station.run(command);
    if (asked.ok || asked.error.kind !== 'ChangeNotApproved') throw new Error('given: nothing is touched');
    const touched = touchedIds(asked.error.touches);
    expect(station.run({ ...command, approved: true, touched }).ok).toBe(true);
  };
  run({ type: 'ChangeRoom', room: id, plan: room('001', ['_OO', 'OOR']) });
  run({
    type: 'ImportRooms',
    source: { fileName: '考场.xlsx', sha256: '00' },
    plans: [room('001', ['_OO', 'XOR']), room('002', ['O'])],
  });
  return station;
}

test('the room’s story says how many lost their seat or got another number', () => {
  const { state, commits } = changedStation();
  const facts = factsIn(recordsOf(commits));
  const told = (lang: 'zh' | 'en') => {
    const names = namesIn(state, roomsEver(noRooms, facts.toReversed()), lang);
    return facts.slice(0, 2).map((fact) => storyOf(fact, names));
  };
  expect(told('zh')).toEqual([
    '导入考场「考场.xlsx」：新增 1 个，改动 1 个；1 人失去座位',
    '修改第001考场「001机房」：4 个考位，1 个备用；1 人失去座位；2 人座位号改变',
  ]);
  expect(told('en')[1]).toBe(
    'Changed Room 001 "001机房": 4 places, 1 spare; 1 lost their seat; 2 have another seat number',
  );
});

test('each of them is told, and nobody else', () => {
  const { state, commits } = changedStation();
  const facts = factsIn(recordsOf(commits));
  const names = namesIn(state, roomsEver(noRooms, facts.toReversed()), 'zh');
  const [first, second, third] = [...state.roster.candidates.values()].map(({ id }) =>
    facts.slice(0, 2).map((fact) => storyAbout(fact, id, names)),
  );
  expect(first).toEqual([null, '第001考场改动，考生001 失去座位，转为未编排']);
  expect(second).toEqual(['第001考场改动，考生002 失去座位，转为未编排', '第001考场改动，考生002 的座位号改变']);
  expect(third).toEqual([null, '第001考场改动，考生003 的座位号改变']);
});
