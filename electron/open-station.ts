// Opens a data folder: lock, identity, journal, state, queue. The window and the command line both start here.
import { join } from 'node:path';
import type { JournalHealth } from '#core/bridge/contract';
import type { Commit } from '#core/journal/commit';
import { err, ok, type Result } from '#core/kernel/result';
import type { StationId } from '#core/kernel/ids';
import { inFoldOrder, type StreamKey } from '#core/station/state';
import { openJournal } from './journal/file-journal';
import { lockFolder, type FolderInUse } from './journal/lock';
import type { Platform } from './platform';
import { stationOfFolder } from './storage/station-file';
import { createStationService, type StationService } from './station-service';

export interface OpenStation {
  readonly folder: string;
  readonly station: StationId;
  readonly stream: StreamKey;
  readonly service: StationService;
  readonly health: () => JournalHealth;
}

/** Refused when another process writes the same folder. A damaged journal opens read-only and says so in its health. */
export async function openStation(
  folder: string,
  { readClock, newId, newIncarnation, sha256 }: Platform,
): Promise<Result<OpenStation, FolderInUse>> {
  const station = await stationOfFolder(folder, newId);
  const lock = await lockFolder(folder);
  if (!lock.ok) return err(lock.error);
  const incarnation = newIncarnation();
  const opened = await openJournal({ dir: join(folder, 'journal'), station, incarnation, sha256 });
  const commits: readonly Commit[] = inFoldOrder(opened.commits);
  const service = createStationService({ ...opened, commits, station, incarnation, readClock, newId, sha256 });
  return ok({
    folder,
    station,
    stream: `${station}:${incarnation}`,
    health: opened.health,
    service: {
      ...service,
      close: async () => {
        await service.close();
        await lock.value.release();
      },
    },
  });
}
