// The directory on disk: packed pages and the cursor they were made at, in Dexie. It may be deleted at any time.
// Invariants: pages and cursor change in one transaction; pages of another projection version, or made at another
// cursor than the journal's, are rebuilt and never shown; a browser store that fails costs speed, never a fact.
import Dexie, { type Table } from 'dexie';
import type { RoomId } from '#core/kernel/ids';
import { roomsInOrder } from '#core/room/room';
import type { StationState } from '#core/station/state';
import { buildDirectory, type DirectoryPage, type SoundOf } from './directory';
import { showPages } from './directory-store';
import { cursorOf, useStation } from './station-store';

/** Raise it when the shape or the meaning of a row changes. */
const projection = 1;

interface Mark {
  readonly key: 'mark';
  readonly projection: number;
  readonly cursor: Readonly<Record<string, number>>;
}

class DirectoryDb extends Dexie {
  readonly pages!: Table<DirectoryPage, string>;
  readonly marks!: Table<Mark, string>;
  constructor() {
    super('directory', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ pages: 'room', marks: 'key' });
  }
}

/** Call once, when the mirror is ready: shows what is stored if it is of this very state, then follows. */
export async function openReadModel(): Promise<void> {
  const db = new DirectoryDb();
  let source = useStation.getState().state;
  const stored = await storedPages(db, source).catch(report);
  if (stored) showPages(stored);
  else await rebuild(db, source);
  // One change after the other, always with the newest state, so that pages and cursor stay of one moment.
  let turn = Promise.resolve();
  useStation.subscribe(({ state }) => {
    turn = turn.then(async () => {
      if (state === source || state !== useStation.getState().state) return;
      const same = state.roster === source.roster && state.rooms === source.rooms && state.seating === source.seating;
      source = state;
      await (same ? db.marks.put(markOf(state)).catch(report) : rebuild(db, state));
    });
  });
}

async function storedPages(db: DirectoryDb, state: StationState): Promise<readonly DirectoryPage[] | null> {
  const mark = await db.marks.get('mark');
  if (mark?.projection !== projection) return null;
  if (JSON.stringify(sorted(mark.cursor)) !== JSON.stringify(sorted(cursorOf(state)))) return null;
  const pages = await db.pages.toArray();
  const order = new Map<RoomId | 'unseated', number>(roomsInOrder(state.rooms).map((room, i) => [room.id, i]));
  return pages.sort((a, b) => (order.get(a.room) ?? order.size) - (order.get(b.room) ?? order.size));
}

const sorted = (cursor: Readonly<Record<string, number>>) =>
  Object.entries(cursor).sort(([a], [b]) => (a < b ? -1 : 1));

const markOf = (state: StationState): Mark => ({ key: 'mark', projection, cursor: cursorOf(state) });

async function rebuild(db: DirectoryDb, state: StationState): Promise<void> {
  const pages = buildDirectory(state, await loadSounds());
  showPages(pages);
  await db
    .transaction('rw', db.pages, db.marks, async () => {
      await db.pages.clear();
      await db.pages.bulkPut([...pages]);
      await db.marks.put(markOf(state));
    })
    .catch(report);
}

/** The dictionary of sounds is large and only needed when pages are made, so it is a chunk of its own. */
async function loadSounds(): Promise<SoundOf> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const sound = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true });
    known.set(name, sound);
    return sound;
  };
}

function report(error: unknown): null {
  console.error('read model:', error instanceof Error ? error.message : String(error));
  return null;
}
