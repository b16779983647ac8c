// Composition root of the main process: puts the parts together, owns start and quit, holds no logic of the exam.
import { join, resolve } from 'node:path';
import { Menu, app, dialog, type BrowserWindow } from 'electron';
import { appOrigin, commitsChannel } from '#core/bridge/channels';
import { bridgeHandlers } from './bridge-handlers';
import { captureWindow } from './capture';
import { serveBridge, type Handlers } from './ipc';
import { readLaunchOptions } from './launch-options';
import { openStation, type OpenStation } from './open-station';
import { openRefusalText } from './open-station-words';
import { platform } from './platform';
import { createDocumentService } from './printing/document-service';
import { lockAllContents, lockSession, openWindow, registerScheme } from './window';

const options = readLaunchOptions(process.argv);
// Only `npm run dev` serves the page itself; a packaged application takes no page from its surroundings.
const devUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const data = resolve(options.data ?? join(app.getPath('appData'), 'proctor-station'));

// The page's read model lives beside the journal it was made from, so that two data folders never mix.
app.setPath('userData', join(data, 'window'));
app.commandLine.appendSwitch('lang', 'zh-CN');
if (process.env['STATION_NO_GPU'] === '1') app.disableHardwareAcceleration();
registerScheme();
lockAllContents(devUrl);
Menu.setApplicationMenu(null);

let station: OpenStation | null = null;
let window: BrowserWindow | null = null;
let closing: Promise<void> | null = null;

process.on('uncaughtException', stopWriting);
process.on('unhandledRejection', stopWriting);
app.on('window-all-closed', () => app.quit());
app.on('before-quit', (event) => {
  if (!station) return;
  event.preventDefault(); // drain the queue, sync and close the journal first
  closing ??= station.service.close().then(() => {
    station = null;
    app.quit();
  });
});

// The journal is read while Electron and the window come up; what the page asks waits for it.
const opening = openData();
void app.whenReady().then(start);

function start(): void {
  lockSession(join(__dirname, '..', 'renderer'), devUrl);
  serveBridge(
    opening,
    devUrl ? new URL(devUrl).origin : appOrigin,
    (contents) => contents === window?.webContents,
    () => {
      if (window && options.capture) captureWindow(window, options.capture).then(() => app.quit(), stopWriting);
    },
    reportDefect,
  );
  window = openWindow({
    preload: join(__dirname, '..', 'preload', 'preload.cjs'),
    devUrl,
    size: options.size ?? { width: 1366, height: 768 },
    screen: options.screen,
  });
  // Unsaved work holds the window back so that the page can ask; once the journal is closed nothing could be saved.
  window.webContents.on('will-prevent-unload', (event) => {
    if (closing) event.preventDefault();
  });
}

/** The data folder, ready to answer. Refused (another program holds it), the person is told and the application ends. */
async function openData(): Promise<Handlers> {
  const opened = await openStation(data, platform);
  if (!opened.ok) {
    await app.whenReady();
    tell(
      "考场站无法启动 / The station can't start",
      `${openRefusalText(opened.error, data, 'zh')}\n${openRefusalText(opened.error, data, 'en')}`,
    );
    app.exit(3);
    return new Promise(() => {}); // nothing is answered any more
  }
  station = opened.value;
  const { service } = station;
  service.onCommits((commits) => {
    if (window && !window.isDestroyed()) window.webContents.send(commitsChannel, commits);
  });
  return bridgeHandlers({ station, documents: createDocumentService({ service, ...platform }) });
}

/** When a picture is taken nobody is there to close a dialog, which would wait for ever. */
function tell(title: string, text: string): void {
  if (options.capture) process.stderr.write(`${title}\n${text}\n`);
  else dialog.showErrorBox(title, text);
}

function reportDefect(defect: unknown): void {
  console.error(defect instanceof Error ? (defect.stack ?? defect.message) : String(defect));
}

/** What must never happen: nothing more is written, and the person is told. What was acknowledged is on disk. */
function stopWriting(defect: unknown): void {
  reportDefect(defect);
  const detail = defect instanceof Error ? defect.message : String(defect);
  tell(
    '程序出错，已停止写入 / The program failed and stopped writing',
    `已保存的记录都在磁盘上。请改用纸质签到表，并重新启动程序。\n` +
      `Everything that was saved is on disk. Use paper and restart the application.\n\n${detail}`,
  );
  app.exit(1);
}
