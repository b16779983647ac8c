// The list that a person approves names people, seats, check-ins and sheets, never ids.
import { expect, test } from 'vitest';
import { checkDraft } from '../../../renderer/screens/rooms/draft-problem';
import { draftOf, painted } from '../../../renderer/screens/rooms/room-draft';
import { touchedLines } from '../../../renderer/screens/rooms/touched-lines';
import { seatedStation } from '../../support/station';

test('who loses the seat, who gets another number, whose check-in and which sheets', () => {
  const station = seatedStation(3);
  const [room] = station.state.rooms.values();
  const [person] = station.state.roster.candidates.values();
  if (!room || !person) throw new Error('given');
  station.run({ type: 'CheckInCandidate', session: 'S1', candidate: person.id });
  station.run({
    type: 'RecordDocument',
    request: { kind: 'sign-in-sheet', session: 'S1', rooms: [room.id] },
    planVersion: station.state.seating.planVersion,
    pages: 1,
    sha256: '0'.repeat(64),
    delivery: { to: 'file', fileName: '签到表.pdf' },
  });
  const { touches } = checkDraft(painted(draftOf(room), 0, 0, '_'), station.state);
  if (!touches) throw new Error('nobody is touched');
  const read = (lang: 'zh' | 'en') => {
    const { losing, renumbered, checkIns, sheets } = touchedLines(touches, station.state, lang);
    return [losing, renumbered, checkIns, sheets].map((lines) => lines.map(({ text, note }) => `${text} ${note}`));
  };
  expect(read('zh')).toEqual([
    ['考生001 001-01 → 未编排'],
    ['考生002 001-02 → 001-01', '考生003 001-03 → 001-02'],
    ['考生001 001-01 · 理论'],
    ['签到表 001 第1版 · 11-19 07:45'],
  ]);
  expect(read('en')[0]).toEqual(['考生001 001-01 → none']);
  expect(read('en')[3]).toEqual([expect.stringContaining('version 1')]);
});
