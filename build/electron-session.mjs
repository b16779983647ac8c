// Everything a process needs around it to open our window: a runtime, the libraries, a display, the environment.
import fs from 'node:fs';
import path from 'node:path';
import { meetNeeds, isRoot } from './machine/install.mjs';
import { hasDisplay, windowNeeds } from './machine/needs.mjs';
import { startPrivateDisplay } from './machine/private-display.mjs';
import { inRoot } from './root.mjs';
import { findElectron } from './runtime/electron.mjs';

/**
 * @typedef {object} ElectronSession
 * @property {string} executable
 * @property {NodeJS.ProcessEnv} env
 * @property {readonly string[]} switches what the executable must be given first
 * @property {boolean} isPrivate there is no display: nobody sees the window
 */

/**
 * Opens a session for the length of `work`.
 * @template T
 * @param {(session: ElectronSession) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withElectron(work) {
  const electron = await findElectron();
  await meetNeeds(windowNeeds(electron.executable));
  const privateDisplay = hasDisplay() ? null : await startPrivateDisplay();
  try {
    return await work({
      executable: electron.executable,
      env: environmentFor(electron, privateDisplay?.display),
      switches: [...(rootOnLinux() ? ['--no-sandbox'] : []), ...(hasMessageBus() ? [] : ['--log-level=3'])],
      isPrivate: privateDisplay !== null,
    });
  } finally {
    privateDisplay?.stop();
  }
}

/** Chromium refuses its sandbox to root. Everyone else keeps it. */
const rootOnLinux = () => process.platform === 'linux' && isRoot();

/** Without one (in a container) Chromium complains in many lines about nothing that we use. */
const hasMessageBus = () => process.platform !== 'linux' || fs.existsSync('/run/dbus/system_bus_socket');

/**
 * @param {import('./runtime/runtime.mjs').Runtime} electron
 * @param {string | undefined} display
 * @returns {NodeJS.ProcessEnv}
 */
function environmentFor({ dist, executable }, display) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: dist, // electron's own command, Playwright, nested commands of ours
    ELECTRON_EXEC_PATH: executable, // electron-vite
    PATH: [inRoot('node_modules', '.bin'), process.env['PATH']].join(path.delimiter),
    ...(rootOnLinux() ? { NO_SANDBOX: '1' } : {}), // electron-vite
    ...(display ? { DISPLAY: display, STATION_NO_GPU: '1' } : {}),
  };
  delete env['ELECTRON_RUN_AS_NODE']; // set by some editors; it would turn the window into a plain Node
  return env;
}
