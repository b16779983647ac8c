// `npm run demo [-- --out DIR]`: the whole day on the sample exam by the command line, then pictures of the screens by the
// real window on a copy of the demo's data folder, all in one folder.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { withElectron } from './electron-session.mjs';
import { run } from './process/run.mjs';
import { runAsCommand, say, Trouble } from './process/say.mjs';
import { callersFolder, inRoot, root } from './root.mjs';

/** In the order of the work; each becomes `screens/<n>-<name>.png`. */
const screens = ['exam', 'candidates', 'rooms', 'seating', 'check-in', 'print', 'whitelist', 'records'];
const size = '1366x768';
const captureMs = 60_000;

await runAsCommand(async () => {
  const { folder, others } = options(process.argv.slice(2));
  await ensureBuilt();
  const status = await run(process.execPath, [inRoot('out', 'main', 'cli.cjs'), 'demo', '--out', folder, ...others]);
  if (status !== 0) return status;
  await withElectron((session) => takePictures(session, folder));
  say(`everything is in ${folder}`);
  return 0;
});

/** @param {readonly string[]} words */
function options(words) {
  const at = words.findIndex((word) => word === '--out' || word.startsWith('--out='));
  if (at < 0) return { folder: path.resolve(callersFolder('demo'), 'demo-output'), others: words };
  const isOneWord = words[at] !== '--out';
  const value = isOneWord ? words[at]?.slice('--out='.length) : words[at + 1];
  if (!value) throw new Trouble('usage: npm run demo [-- --out DIR]');
  return {
    folder: path.resolve(callersFolder('demo'), value),
    others: words.toSpliced(at, isOneWord ? 1 : 2),
  };
}

/**
 * The window writes beside the journal; a copy keeps the folder that the demo leaves as the command line made it.
 * @param {import('./electron-session.mjs').ElectronSession} session
 * @param {string} folder
 */
async function takePictures({ executable, switches, env }, folder) {
  const pictures = path.join(folder, 'screens');
  fs.mkdirSync(pictures, { recursive: true });
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'station-demo-'));
  try {
    fs.cpSync(path.join(folder, 'exam'), copy, { recursive: true });
    for (const [index, screen] of screens.entries()) {
      const picture = path.join(pictures, `${index + 1}-${screen}.png`);
      const status = await run(
        executable,
        [...switches, root, `--data=${copy}`, `--screen=${screen}`, `--size=${size}`, `--capture=${picture}`],
        { cwd: root, env: { ...env, TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }, timeoutMs: captureMs },
      );
      if (status !== 0 || !fs.existsSync(picture))
        throw new Trouble(`no picture of the screen ${screen} (status ${status})`);
    }
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}
