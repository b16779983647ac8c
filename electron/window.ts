// The window and its locks: sandbox, own scheme, no navigation, no second window, no permission, no network.
import { extname, join, normalize, sep } from 'node:path';
import { BrowserWindow, app, protocol, session, type ProtocolResponse, type Session } from 'electron';
import { appOrigin } from '#core/bridge/channels';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Chromium's net::ERR_FILE_NOT_FOUND. */
const fileNotFound = -6;

/** Before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page from `folder` and shuts every other way in or out of the session. */
export function lockSession(folder: string, devUrl: string | undefined): void {
  const { defaultSession } = session;
  // Not `protocol.handle`: its first answer alone costs 40 ms of the start, and these are files on the disk.
  defaultSession.protocol.registerFileProtocol('app', (request, answer) =>
    answer(fileOf(folder, request.url) ?? { error: fileNotFound }),
  );
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  if (!devUrl) blockNetwork(defaultSession);
}

function blockNetwork({ webRequest }: Session): void {
  // Asked only for what leaves the program: a question for each file of our own page would slow the start.
  const outside = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`);
  webRequest.onBeforeRequest({ urls: outside }, (_details, answer) => answer({ cancel: true }));
}

/** The file of our page that an address names, with its type and the page's policy; null for anything else. */
function fileOf(folder: string, url: string): ProtocolResponse | null {
  const path = normalize(join(folder, decodeURIComponent(new URL(url).pathname)));
  const mimeType = contentTypes[extname(path)];
  if (!url.startsWith(`${appOrigin}/`) || !path.startsWith(folder + sep) || !mimeType) return null;
  return { path, mimeType, headers: { 'content-type': mimeType, 'content-security-policy': contentSecurityPolicy } };
}

export interface WindowOptions {
  readonly preload: string;
  readonly devUrl: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
  /** The screen to open first, as in the address: `check-in`. */
  readonly screen: string;
}

export function openWindow({ preload, devUrl, size, screen }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    title: '考场站',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const hash = screen ? `#/${screen}` : '';
  void window.loadURL(`${devUrl ?? `${appOrigin}/index.html`}${hash}`);
  return window;
}

/** For every page that may ever exist, not only for ours. */
export function lockAllContents(devUrl: string | undefined): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!devUrl || !url.startsWith(devUrl)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
