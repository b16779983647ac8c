// `npm run package [-- --release]`: the unpacked application and its packages, into release/.
// --release takes the pinned official Electron and nothing else. --for-test makes only the unpacked one, into out/package,
// with the one fuse open that Playwright needs.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { configurationFor } from './packaging/configuration.mjs';
import { noToolsBecause, useLocalTools } from './packaging/tools.mjs';
import { releaseFolder, testFolder, unpackedExecutable } from './packaging/unpacked.mjs';
import { runAsCommand, say, Trouble } from './process/say.mjs';
import { root } from './root.mjs';
import { findElectron } from './runtime/electron.mjs';

await runAsCommand(async () => {
  const { release: forRelease = false, 'for-test': forTest = false } = options();
  const electron = await findElectron({ forRelease });
  await ensureBuilt();
  const output = forTest ? testFolder : releaseFolder;
  fs.rmSync(output, { recursive: true, force: true });
  useLocalTools(forRelease);
  const config = configurationFor({ electron, output, forRelease, forTest });
  /** @param {readonly string[]} targets */
  const make = (targets) =>
    build({
      projectDir: root,
      config,
      publish: 'never',
      targets: Platform.current().createTarget([...targets], Arch[/** @type {'x64'} */ (process.arch)]),
    });
  await make(forTest ? ['dir'] : offline());
  if (!forTest) await makeWhatNeedsTools(make);
  say(`the unpacked application: ${unpackedExecutable(output)}`);
  if (electron.source === 'fallback' && !forTest)
    say('These packages hold the development runtime: do not hand them out.');
  return 0;
});

function options() {
  try {
    return parseArgs({ options: { release: { type: 'boolean' }, 'for-test': { type: 'boolean' } } }).values;
  } catch {
    throw new Trouble('usage: npm run package [-- --release]');
  }
}

/** Made everywhere without a download. */
function offline() {
  return process.platform === 'linux' ? ['tar.gz', 'deb'] : ['dir'];
}

/** @param {(targets: readonly string[]) => Promise<readonly string[]>} make */
async function makeWhatNeedsTools(make) {
  const [here, elsewhere] = process.platform === 'win32' ? ['nsis', 'AppImage'] : ['AppImage', 'nsis'];
  const why = await noToolsBecause();
  if (why) say(`${here} was not made: its tools must be downloaded, and ${why}.`);
  else await make([here]);
  say(`${elsewhere} is made by the same command on ${elsewhere === 'nsis' ? 'Windows' : 'Linux'}.`);
}
