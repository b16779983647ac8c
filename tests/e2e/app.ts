// Starts the station as a person does, each test with a data folder of its own, and ends what it started. The window is
// deterministic: zone, language and software drawing are fixed. A failed test leaves a picture and a trace behind.
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { inTempFolder } from '../support/temp-folder';

export { expect } from '@playwright/test';

export interface LaunchOptions {
  /** The data folder; one of the test's own when left out. A test that starts the station again passes the same one. */
  readonly data?: string;
  /** Of the window, `1366x768` when left out. */
  readonly size?: `${number}x${number}`;
  /** The screen to open first, as in the address: `check-in`. */
  readonly screen?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningStation {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  /** Quits as by the window's button: the queue is drained first. */
  readonly close: () => Promise<void>;
  /** SIGKILL to the main process, as a power cut would: nothing is drained. Start again with `launch({ data })`. */
  readonly kill: () => Promise<void>;
}

interface StationFixtures {
  /** The data folder of this test's first station. */
  readonly data: string;
  readonly launch: (options?: LaunchOptions) => Promise<RunningStation>;
  /** A station that has just been started on an empty data folder. */
  readonly station: RunningStation;
}

const root = resolve(import.meta.dirname, '../..');
/** True when the tests run on a packaged application. */
export const isPackaged = process.env['E2E_APP'] !== undefined;

export const test = base.extend<StationFixtures>({
  data: async ({}, use, info) => {
    await inTempFolder(async (folder) => {
      await use(join(folder, 'data'));
      if (hasFailed(info)) cpSync(folder, info.outputPath('evidence'), { recursive: true });
    });
  },
  launch: async ({ data }, use, info) => {
    const running = new Set<RunningStation>();
    await use(async (options = {}) => {
      const station = await start({ data, ...options }, () => running.delete(station));
      running.add(station);
      return station;
    });
    for (const station of running) {
      if (hasFailed(info)) await keepEvidence(station, info);
      await station.close();
    }
  },
  station: async ({ launch }, use) => {
    await use(await launch());
  },
});

async function start(
  { data, size = '1366x768', screen, env }: LaunchOptions & { readonly data: string },
  onEnd: () => void,
): Promise<RunningStation> {
  mkdirSync(data, { recursive: true });
  const app = await _electron.launch({
    executablePath: executable(),
    args: [
      ...(isPackaged ? [] : [root]),
      `--data=${data}`,
      `--size=${size}`,
      ...(screen ? [`--screen=${screen}`] : []),
    ],
    cwd: root,
    env: {
      ...inheritedEnvironment(),
      STATION_NO_GPU: '1',
      TZ: 'Asia/Shanghai',
      LANG: 'zh_CN.UTF-8',
      LANGUAGE: 'zh_CN',
      ...env,
    },
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root
  });
  await app.context().tracing.start({ screenshots: true, snapshots: true });
  const page = await app.firstWindow();
  return {
    app,
    page,
    data,
    close: async () => {
      onEnd();
      await app.close();
    },
    kill: async () => {
      onEnd();
      const ended = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}

function executable(): string {
  const path = process.env['E2E_APP'] ?? process.env['ELECTRON_EXEC_PATH'];
  if (!path) throw new Error('no Electron: run these tests with `npm run test:e2e`');
  return resolve(root, path);
}

const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const hasFailed = (info: TestInfo): boolean => info.status !== info.expectedStatus;

async function keepEvidence({ app, page }: RunningStation, info: TestInfo): Promise<void> {
  await page.screenshot({ path: join(info.outputDir, 'window.png') });
  await app.context().tracing.stop({ path: join(info.outputDir, 'window-trace.zip') });
}
