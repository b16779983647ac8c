// What each verb of the bridge does in this process: hands the request to the service that owns the work.
import { basename, dirname } from 'node:path';
import { BrowserWindow, app, dialog, type WebContents } from 'electron';
import { bridgeVersion, type ImportRequest, type StationStatus } from '#core/bridge/contract';
import { documentFileName } from '#core/documents/file-name';
import { err, ok } from '#core/kernel/result';
import { bundledFolder } from './bundled-folder';
import type { Handlers } from './ipc';
import type { OpenStation } from './open-station';
import type { DocumentService } from './printing/document-service';
import { readRosterFile } from './roster-files/read-in-worker';
import { loadSampleExam } from './sample-exam';

export interface HandlerParts {
  readonly station: OpenStation;
  readonly documents: DocumentService;
}

export function bridgeHandlers({ station, documents }: HandlerParts): Handlers {
  const { service } = station;
  return {
    execute: ({ id, operator, command }) => service.execute({ id, operator, command }),
    commitsSince: async (cursor) => ok(service.commitsSince(cursor)),
    status: async () => ok(statusOf(station)),
    renderDocument: (request) => documents.render(request),
    printers: () => documents.printers(),
    print: (request) => documents.print(request, request.operator),
    importFile: (request, sender) => importFile(request, sender),
    exportFile: async ({ document, operator }, sender) => {
      const { canceled, filePath } = await dialog.showSaveDialog(windowOf(sender), {
        defaultPath: documentFileName(document, service.state()),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (canceled || !filePath) return err({ kind: 'Cancelled' });
      const saved = await documents.save(document, filePath, operator);
      return saved.ok ? ok({ ...saved.value, folder: dirname(filePath) }) : saved;
    },
  };
}

export function statusOf({ station, stream, health }: OpenStation): StationStatus {
  return {
    bridgeVersion,
    appVersion: app.getVersion(),
    station,
    stream,
    journal: health(),
    sync: 'alone',
    runtime: process.versions.electron,
  };
}

async function importFile(request: ImportRequest, sender: WebContents) {
  if (request.what === 'sample-exam') return ok(await loadSampleExam(bundledFolder('sample-exam')));
  if (request.from === 'bytes') return readRosterFile({ name: request.name, bytes: request.bytes });
  const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(sender), {
    properties: ['openFile'],
    filters: [
      { name: '考生名单 / Roster', extensions: ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'txt', 'html', 'htm'] },
      { name: '所有文件 / All files', extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? err({ kind: 'Cancelled' }) : readRosterFile({ name: basename(path), path });
}

function windowOf(contents: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) throw new Error('a request came from a page without a window');
  return window;
}
