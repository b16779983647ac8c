// What a cell of a room shows and what is read out.
import { expect, test } from 'vitest';
import { cellsOf } from '../../renderer/components/room-cells';
import { draftOf, painted, roomOf } from '../../renderer/screens/rooms/room-draft';
import { seatedStation } from '../support/station';

const zh = (text: string) => text;

test('places show their number and their person; what is no place shows what it is', () => {
  const { state } = seatedStation(2, ['OAR', 'XT#', '_OO']);
  const [room] = state.rooms.values();
  if (!room) throw new Error('given: no room');
  const cell = cellsOf(room, state.seating.candidateByPlace, state.roster.candidates, zh);
  expect(cell(0, 0)).toEqual({ look: 'assigned', number: '01', text: '考生001', label: '01 号 考生001' });
  expect(cell(1, 0)).toMatchObject({ look: 'broken', number: '02', text: '' });
  expect(cell(2, 1)).toMatchObject({ look: 'assigned', number: '03', text: '考生002' });
  expect(cell(0, 1)).toEqual({ look: 'free', number: '04', text: '无障碍', label: '04 号 无障碍' });
  expect(cell(0, 2)).toMatchObject({ look: 'spare', number: '05' });
  expect(cell(1, 1)).toMatchObject({ look: 'teacher', number: '', text: '教师机' });
  expect(cell(1, 2)).toMatchObject({ look: 'pillar', text: '柱' });
  expect(cell(2, 0)).toMatchObject({ look: 'aisle', number: '', text: '' });
});

test('a person whose place is being taken away stays in sight on it', () => {
  const { state } = seatedStation(1, ['OO']);
  const [room] = state.rooms.values();
  if (!room) throw new Error('given: no room');
  const edited = roomOf(painted(draftOf(room), 0, 0, 'X'));
  const cell = cellsOf(edited, state.seating.candidateByPlace, state.roster.candidates, zh);
  expect(cell(0, 0)).toMatchObject({ look: 'broken', number: '01', text: '考生001' });
});
