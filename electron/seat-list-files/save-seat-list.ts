// Saves the published plan for another platform and notes in the journal that it left: which version, how many people,
// and for whole id numbers why.
import { basename, dirname } from 'node:path';
import type { FileFault, NotRecorded, SavedSeatList, SeatListExport } from '#core/bridge/contract';
import { seatListTable, type SeatListFault } from '#core/documents/seat-list';
import type { JournalRefusal } from '#core/journal/journal';
import { commandId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import type { Refusal } from '#core/station/catalogue';
import type { Platform } from '../platform';
import type { StationService } from '../station-service';
import { writeFileAtomically } from '../storage/atomic-write';
import { systemCode } from '../storage/error-code';

export interface SeatListParts extends Pick<Platform, 'newId'> {
  readonly service: Pick<StationService, 'state' | 'execute'>;
}

/** Replaces a file of that name whole or not at all. */
export async function saveSeatList(
  { format, ids, operator }: SeatListExport,
  path: string,
  { service, newId }: SeatListParts,
): Promise<Result<SavedSeatList, FileFault | SeatListFault | NotRecorded>> {
  const table = seatListTable(service.state(), ids.kind);
  if (!table.ok) return table;
  const { planVersion, rows } = table.value;
  const fileName = basename(path);
  // Loaded only here: the library that writes workbooks is a megabyte that the first screen does not need.
  const { seatListBytes } = await import('./seat-list-bytes');
  try {
    await writeFileAtomically(path, seatListBytes(table.value, format));
  } catch (error) {
    return err({ kind: 'FileNotWritten', fileName, detail: systemCode(error) });
  }
  const command = { type: 'RecordSeatList', planVersion, fileName, rows: rows.length, ids } as const;
  const answer = await service.execute({ id: commandId.parse(newId()), operator, command });
  if (answer.ok) return ok({ fileName, folder: dirname(path), rows: rows.length, planVersion });
  if (isJournalRefusal(answer.error)) return err({ kind: 'NotRecorded', refusal: answer.error });
  throw new Error(`the record of a seat list was refused: ${answer.error.kind}`);
}

const isJournalRefusal = (refusal: Refusal | JournalRefusal): refusal is JournalRefusal =>
  refusal.kind.startsWith('Journal');
