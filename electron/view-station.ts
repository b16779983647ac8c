// Looks into a data folder without leaving a trace: no lock, no repair, no new incarnation. Also while it is in use.
import { join } from 'node:path';
import type { Sha256 } from '#core/journal/chain';
import { emptyStation, foldCommits, inFoldOrder, type StationState } from '#core/station/state';
import { commitsIn, readStreams } from './journal/stream-files';
import { reportOn, type JournalReport } from './journal/verify-journal';
import { readStationFile } from './storage/station-file';

export interface StationView {
  readonly state: StationState;
  readonly journal: JournalReport;
}

/** `null` when the folder is no data folder of a station. */
export async function viewStation(folder: string, sha256: Sha256): Promise<StationView | null> {
  if ((await readStationFile(folder)).kind === 'none') return null;
  const files = await readStreams(join(folder, 'journal'), sha256);
  return { state: foldCommits(emptyStation, inFoldOrder(commitsIn(files))), journal: reportOn(files) };
}
