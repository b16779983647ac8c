// @vitest-environment happy-dom
// The read model over a real IndexedDB implementation: shown when it is of this very state, rebuilt when it is not.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Commit } from '#core/journal/commit';
import { importRoster, people, room, samplePlan, testStation, type TestStation } from '../support/station';

let pushed: ((commits: readonly Commit[]) => void) | undefined;

/** A page that has just been loaded: fresh modules, the same browser storage. */
async function freshPage(station: TestStation) {
  vi.resetModules();
  const status = { runtime: '45.0.0' };
  Object.defineProperty(window, 'station', {
    configurable: true,
    value: {
      commitsSince: async () => [...station.commits],
      onCommit: (listener: typeof pushed) => {
        pushed = listener;
        return () => {};
      },
      status: async () => status,
    },
  });
  const { openMirror } = await import('../../renderer/state/station-store');
  const readModel = await import('../../renderer/state/read-model');
  await openMirror();
  await readModel.openReadModel();
  return (await import('../../renderer/state/directory-store')).useDirectory;
}

const storedDb = async () => {
  const { default: Dexie } = await import('dexie');
  const db = new Dexie('directory');
  return db.open();
};

beforeEach(async () => {
  const { default: Dexie } = await import('dexie');
  await Dexie.delete('directory');
});

function seated(): TestStation {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  station.run({ type: 'AddRoom', plan: room('001', ['OOO']) });
  station.run(importRoster(people(3)));
  station.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
  return station;
}

test('pages are stored, and shown again by a later start without being made anew', async () => {
  const station = seated();
  const directory = await freshPage(station);
  expect(directory.getState().rows.map(({ name }) => name)).toEqual(['考生001', '考生002', '考生003']);
  // A mark that only the stored copy has proves where the second start got its rows from.
  const db = await storedDb();
  const pages = await db.table('pages').toArray();
  pages[0].rows[0].className = 'from the store';
  await db.table('pages').bulkPut(pages);
  db.close();
  const again = await freshPage(station);
  expect(again.getState().rows[0]?.className).toBe('from the store');
});

test('another head or another projection version rebuilds', async () => {
  const station = seated();
  await freshPage(station);
  station.run({ type: 'AddRoom', plan: room('002', ['O']) });
  const moved = await freshPage(station);
  expect(moved.getState().pages.map((page) => page.rows.length)).toEqual([3, 0, 0]);

  const db = await storedDb();
  const mark = await db.table('marks').get('mark');
  await db.table('marks').put({ ...mark, projection: 0 });
  await db.table('pages').clear();
  db.close();
  const older = await freshPage(station);
  expect(older.getState().rows).toHaveLength(3);
});

test('deleting the store loses nothing', async () => {
  const station = seated();
  await freshPage(station);
  const { default: Dexie } = await import('dexie');
  await Dexie.delete('directory');
  expect((await freshPage(station)).getState().rows).toHaveLength(3);
});

test('a commit that changes seats changes the rows; one that does not moves only the mark', async () => {
  const station = seated();
  const directory = await freshPage(station);
  const [candidate] = station.state.roster.candidates.keys();
  const rows = directory.getState().rows;
  station.run({ type: 'CheckInCandidate', session: 'S1', candidate });
  pushed?.(station.commits.slice(-1));
  await vi.waitFor(async () => {
    const db = await storedDb();
    const mark = await db.table('marks').get('mark');
    db.close();
    expect(Object.values(mark.cursor)).toEqual([station.commits.length]);
  });
  expect(directory.getState().rows).toBe(rows);

  station.run(importRoster([...people(2), { name: '新来的', ticketNo: '229999999999' }]));
  pushed?.(station.commits.slice(-1));
  await vi.waitFor(() => expect(directory.getState().rows.map(({ name }) => name)).toContain('新来的'));
});
