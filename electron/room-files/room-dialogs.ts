// The desktop's own questions about files of rooms: which one to read, and where to save one.
import { basename, dirname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { FileFault, RoomsExport, SavedRooms } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import { planOf, roomsInOrder, type RoomState } from '#core/room/room';
import { writeFileAtomically } from '../storage/atomic-write';

/** null when the person changed their mind. */
export async function chooseRoomFile(
  window: BrowserWindow,
): Promise<{ readonly name: string; readonly path: string } | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name: '考场 / Rooms', extensions: ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'json'] },
      { name: '所有文件 / All files', extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : { name: basename(path), path };
}

export async function saveRooms(
  { format, rooms: wanted }: RoomsExport,
  rooms: RoomState,
  window: BrowserWindow,
): Promise<Result<SavedRooms, FileFault>> {
  const chosen = roomsInOrder(rooms).filter(({ id }) => wanted === 'all' || wanted.includes(id));
  const [only] = chosen.length === 1 ? chosen : [];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: `${only ? `考场${only.no}` : '考场'}.${format}`,
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  });
  if (canceled || !filePath) return err({ kind: 'Cancelled' });
  const fileName = basename(filePath);
  // Loaded only here: the library that writes workbooks is a megabyte that the first screen does not need.
  const { roomFileBytes } = await import('./room-file-bytes');
  try {
    await writeFileAtomically(filePath, roomFileBytes(chosen.map(planOf), format));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return err({ kind: 'FileNotWritten', fileName, detail: String(error.code) });
    throw error;
  }
  return ok({ fileName, folder: dirname(filePath), rooms: chosen.length });
}
