// A re-import: the same person is found again by id number, then by ticket number, and nobody becomes somebody else.
import { describe, expect, test } from 'vitest';
import { diffRosters } from '#core/roster/diff';
import type { RosterEntry } from '#core/roster/roster';

const yan: RosterEntry = { name: '闫怡', idNumber: '990101200212200010', ticketNo: '1', level: '初级' };
const lu: RosterEntry = { name: '卢磊', idNumber: '990101200404080025', ticketNo: '2', level: '中级' };
const shao: RosterEntry = { name: '邵静思', idNumber: '990101200008060081', ticketNo: '3', level: '中级' };

describe('diffRosters', () => {
  test('added, removed, unchanged; the order of a list means nothing', () => {
    expect(diffRosters([yan, lu], [shao, yan])).toEqual({ added: [shao], removed: [lu], changed: [], unchanged: 1 });
    expect(diffRosters([yan, lu, shao], [shao, lu, yan])).toEqual({
      added: [],
      removed: [],
      changed: [],
      unchanged: 3,
    });
  });

  test('changed, field by field; a field that is gone is a change', () => {
    const { level: _level, ...after } = { ...yan, name: '闫一', className: '软件2101' };
    expect(diffRosters([yan], [after]).changed).toEqual([
      { before: yan, after, fields: ['name', 'level', 'className'] },
    ]);
  });

  test('a corrected id number is found by the ticket', () => {
    const after = { ...yan, idNumber: '99010119980516016X' };
    expect(diffRosters([yan], [after])).toMatchObject({ added: [], removed: [], changed: [{ fields: ['idNumber'] }] });
  });

  test('a new ticket is found by the id number', () => {
    expect(diffRosters([yan], [{ ...yan, ticketNo: '9' }]).changed).toMatchObject([{ fields: ['ticketNo'] }]);
  });

  test('swapped tickets are two changes, not two other people', () => {
    const diff = diffRosters(
      [yan, lu],
      [
        { ...yan, ticketNo: '2' },
        { ...lu, ticketNo: '1' },
      ],
    );
    expect(diff.changed.map(({ before, after }) => [before.name, after.name])).toEqual([
      ['闫怡', '闫怡'],
      ['卢磊', '卢磊'],
    ]);
  });

  test('a ticket that passed to another person is one removed and one added', () => {
    const after = { ...shao, ticketNo: '1' };
    expect(diffRosters([yan], [after])).toEqual({ added: [after], removed: [yan], changed: [], unchanged: 0 });
  });

  test('an old roster without id numbers gains them', () => {
    const { idNumber: _idNumber, ...before } = yan;
    expect(diffRosters([before], [yan]).changed).toMatchObject([{ fields: ['idNumber'] }]);
  });

  test('every old entry goes exactly one way, and so does every new one', () => {
    const before = [yan, lu, shao];
    const after = [
      { ...yan, ticketNo: '3' },
      { ...shao, name: '邵静', ticketNo: '1' },
      { ...lu, idNumber: '990101200301200039' },
    ];
    const diff = diffRosters(before, after);
    expect(diff.removed.length + diff.changed.length + diff.unchanged).toBe(before.length);
    expect(diff.added.length + diff.changed.length + diff.unchanged).toBe(after.length);
  });
});
