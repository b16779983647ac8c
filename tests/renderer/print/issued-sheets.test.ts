// Sheets on paper against the plan as it is.
import { describe, expect, test } from 'vitest';
import type { Delivery } from '#core/documents/issued';
import { issuedSheets, roomsToReprint } from '../../../renderer/screens/print/issued-sheets';
import { importRoster, morning, people, room, seatedStation, type TestStation } from '../../support/station';

const file: Delivery = { to: 'file', fileName: '签到表.pdf' };
const paper = (outcome: 'completed' | 'failed' | 'unknown'): Delivery => ({
  to: 'printer',
  printer: 'p',
  job: '1',
  outcome,
});

/** Two rooms of two places with four people. */
function station(): TestStation {
  const made = seatedStation(2, ['OO']);
  made.run({ type: 'AddRoom', plan: room('002', ['OO']) });
  made.run(importRoster(people(4)));
  arrange(made);
  return made;
}
const arrange = (made: TestStation, seed = '1') =>
  made.run({ type: 'ArrangeSeats', method: 'random', seed, who: 'everyone' });

function issue(made: TestStation, numbers: readonly string[], delivery: Delivery = file, at = morning): void {
  const rooms = numbers.map((no) => made.state.rooms.findKey((entry) => entry.no === no));
  const outcome = made.run(
    {
      type: 'RecordDocument',
      request: { kind: 'sign-in-sheet', session: 'S1', rooms },
      planVersion: made.state.seating.planVersion,
      pages: rooms.length,
      sha256: 'ab'.repeat(32),
      delivery,
    },
    at,
  );
  if (!outcome.ok) throw new Error(`given: the record was refused`);
}
const states = ({ state }: TestStation) => issuedSheets(state).map((sheet) => sheet.state);
const numbersToReprint = ({ state }: TestStation) =>
  roomsToReprint(state).map(({ session, rooms }) => [session, rooms.map((id) => state.rooms.get(id)?.no)]);

describe('issued sheets', () => {
  test('of the plan as it is are valid', () => {
    const made = station();
    issue(made, ['001', '002']);
    expect(states(made)).toEqual(['valid']);
    expect(numbersToReprint(made)).toEqual([]);
  });

  test('of an older plan must be printed again, room by room', () => {
    const made = station();
    issue(made, ['001', '002']);
    arrange(made, '2');
    expect(states(made)).toEqual(['reprint']);
    expect(numbersToReprint(made)).toEqual([['S1', ['001', '002']]]);
    issue(made, ['002'], paper('completed'));
    expect(states(made)).toEqual(['valid', 'reprint']);
    expect(numbersToReprint(made)).toEqual([['S1', ['001']]]);
    issue(made, ['001'], paper('unknown'));
    expect(states(made)).toEqual(['valid', 'valid', 'replaced']);
    expect(numbersToReprint(made)).toEqual([]);
  });

  test('a print that failed is no paper: it neither holds nor replaces', () => {
    const made = station();
    issue(made, ['001']);
    arrange(made, '2');
    issue(made, ['001'], paper('failed'));
    expect(states(made)).toEqual(['not-printed', 'reprint']);
    expect(numbersToReprint(made)).toEqual([['S1', ['001']]]);
  });

  test('a later import asks for a look, because a name may have changed without a new plan', () => {
    const made = station();
    issue(made, ['001']);
    const [first, ...rest] = people(4);
    made.run(importRoster([{ ...first, name: '考生改名' }, ...rest]), morning + 60_000);
    expect(states(made)).toEqual(['roster-newer']);
  });

  test('a session is its own: new theory sheets do not replace those of the practical', () => {
    const made = station();
    issue(made, ['001']);
    const id = made.state.rooms.findKey((entry) => entry.no === '001');
    made.run({
      type: 'RecordDocument',
      request: { kind: 'sign-in-sheet', session: 'S2', rooms: [id] },
      planVersion: made.state.seating.planVersion,
      pages: 1,
      sha256: 'cd'.repeat(32),
      delivery: file,
    });
    arrange(made, '2');
    issue(made, ['001']);
    expect(states(made)).toEqual(['valid', 'reprint', 'replaced']);
    expect(numbersToReprint(made)).toEqual([['S2', ['001']]]);
  });
});
