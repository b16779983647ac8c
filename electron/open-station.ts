// Opens a data folder to write in it: lock first, then identity, journal, state, queue; two starts at the same moment
// can't give one folder two identities. The window and the command line both start here.
import { join } from 'node:path';
import type { JournalHealth } from '#core/bridge/contract';
import type { StationId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { inFoldOrder, type StreamKey } from '#core/station/state';
import { openJournal } from './journal/file-journal';
import { lockFolder, type FolderLock, type FolderRefusal } from './journal/lock';
import type { Platform } from './platform';
import { makeFolder } from './storage/atomic-write';
import { stationOfFolder } from './storage/station-file';
import { createStationService, type StationService } from './station-service';

export interface OpenStation {
  readonly folder: string;
  readonly station: StationId;
  readonly stream: StreamKey;
  readonly service: StationService;
  readonly health: () => JournalHealth;
}

export type OpenRefusal = FolderRefusal | { readonly kind: 'IdentityDamaged' };

/**
 * Refused when another process writes the same folder, or the folder can't be written or has lost its name. A damaged journal opens read-only
 * and says so in its health. By default a defect of a listener goes to the root of the process.
 */
export async function openStation(
  folder: string,
  platform: Platform,
  onDefect: (defect: unknown) => void = throwAtRoot,
): Promise<Result<OpenStation, OpenRefusal>> {
  await makeFolder(folder);
  const lock = await lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    const station = await stationOfFolder(folder, platform.newId);
    if (station !== null) return ok(await openLocked(folder, station, platform, lock.value, onDefect));
  } catch (error) {
    await lock.value.release();
    throw error;
  }
  await lock.value.release();
  return err({ kind: 'IdentityDamaged' });
}

async function openLocked(
  folder: string,
  station: StationId,
  { readClock, newId, newIncarnation, sha256 }: Platform,
  lock: FolderLock,
  onDefect: (defect: unknown) => void,
): Promise<OpenStation> {
  const incarnation = newIncarnation();
  const { journal, commits, health } = await openJournal({
    dir: join(folder, 'journal'),
    station,
    incarnation,
    sha256,
  });
  const parts = { journal, commits: inFoldOrder(commits), station, incarnation, readClock, newId, sha256, onDefect };
  const service = createStationService(parts);
  let closing: Promise<void> | null = null; // once: by the second time the lock may be another's
  async function close(): Promise<void> {
    try {
      await service.close();
    } finally {
      await lock.release();
    }
  }
  return {
    folder,
    station,
    stream: `${station}:${incarnation}`,
    health,
    service: { ...service, close: () => (closing ??= close()) },
  };
}

function throwAtRoot(defect: unknown): void {
  queueMicrotask(() => {
    throw defect;
  });
}
