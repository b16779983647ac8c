// The desktop's own questions about seat lists: which one to read, and where to save one.
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { SeatListExport } from '#core/bridge/contract';
import { seatListFileName } from '#core/documents/file-name';
import { seatListTable } from '#core/documents/seat-list';
import { err } from '#core/kernel/result';
import { saveSeatList, type SeatListParts } from './save-seat-list';

/** null when the person changed their mind. */
export async function chooseSeatList(
  window: BrowserWindow,
): Promise<{ readonly name: string; readonly path: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name: '编排表 / Seat list', extensions: ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'txt', 'html', 'htm'] },
      { name: '所有文件 / All files', extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : { name: basename(path), path };
}

export async function exportSeatList(
  request: SeatListExport,
  parts: SeatListParts,
  window: BrowserWindow,
): ReturnType<typeof saveSeatList> {
  const state = parts.service.state();
  // Nobody is asked for a place to save what will not be saved.
  const table = seatListTable(state, request.ids.kind);
  if (!table.ok) return table;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: seatListFileName(state, request.format),
    filters: [{ name: request.format.toUpperCase(), extensions: [request.format] }],
  });
  return canceled || !filePath ? err({ kind: 'Cancelled' }) : saveSeatList(request, filePath, parts);
}
