// `station.json` in the data folder: which station this PC is. Written once, when the folder is first used.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stationId, type StationId } from '#core/kernel/ids';
import { writeFileAtomically } from './atomic-write';

const stationFile = z.object({ schema: z.literal('proctor/station/1'), station: stationId });

/** The station of a data folder; a new folder gets a new one from `newId`. A damaged file throws: guessing would fork the records. */
export async function stationOfFolder(folder: string, newId: () => string): Promise<StationId> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'station.json');
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) return stationFile.parse(JSON.parse(known)).station;
  const station = stationId.parse(`S${newId().replaceAll('-', '').slice(0, 8).toUpperCase()}`);
  await writeFileAtomically(path, `${JSON.stringify({ schema: 'proctor/station/1', station })}\n`);
  return station;
}
