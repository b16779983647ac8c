// `station.json` in the data folder: which station this PC is. Written once, when the folder is first used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stationId, type StationId } from '#core/kernel/ids';
import { writeFileAtomically } from './atomic-write';
import { hasCode } from './error-code';

const stationFile = z.object({ schema: z.literal('proctor/station/1'), station: stationId });

const pathIn = (folder: string): string => join(folder, 'station.json');

export type FolderIdentity =
  | { readonly kind: 'station'; readonly station: StationId }
  /** No data folder of a station, or not yet. */
  | { readonly kind: 'none' }
  /** Unreadable; nobody guesses, because a wrong name would fork the records. */
  | { readonly kind: 'damaged' };

export async function readStationFile(folder: string): Promise<FolderIdentity> {
  try {
    const { station } = stationFile.parse(JSON.parse(await readFile(pathIn(folder), 'utf8')));
    return { kind: 'station', station };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return { kind: 'none' };
    if (error instanceof SyntaxError || error instanceof z.ZodError) return { kind: 'damaged' };
    throw error;
  }
}

/** The station of a data folder, null when that can't be read; a new folder gets one from `newId`. Needs the lock. */
export async function stationOfFolder(folder: string, newId: () => string): Promise<StationId | null> {
  const known = await readStationFile(folder);
  if (known.kind !== 'none') return known.kind === 'station' ? known.station : null;
  const station = stationId.parse(`S${newId().replaceAll('-', '').slice(0, 8).toUpperCase()}`);
  await writeFileAtomically(pathIn(folder), `${JSON.stringify({ schema: 'proctor/station/1', station })}\n`);
  return station;
}
