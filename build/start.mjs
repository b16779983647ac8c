// `npm start [-- --capture FILE.png] [--size 1366x768] [--screen NAME] [--data DIR]`: builds what is stale and opens the
// application, on a private display where there is none. The application itself understands the options.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { withElectron } from './electron-session.mjs';
import { run } from './process/run.mjs';
import { runAsCommand, say } from './process/say.mjs';
import { callersFolder, root } from './root.mjs';

/** Options whose value is a path, as seen from where the person stands. */
const pathOptions = ['--capture', '--data'];

/** A window that has shown nothing usable by then never will. */
const pictureMs = 60_000;

await runAsCommand(async () => {
  const options = launchOptions(process.argv.slice(2), callersFolder('start'));
  await ensureBuilt();
  const picture = options.find((option) => option.startsWith('--capture='))?.slice('--capture='.length);
  if (picture !== undefined) fs.mkdirSync(path.dirname(picture), { recursive: true });
  return withElectron(async ({ executable, env, switches, isPrivate }) => {
    if (isPrivate && picture === undefined)
      say(
        'There is no display, so the window opens where nobody sees it, until Ctrl-C; ' +
          'to see it as a picture: npm start -- --capture window.png',
      );
    const patience = picture === undefined ? {} : { timeoutMs: pictureMs };
    return run(executable, [...switches, root, ...options], { cwd: root, env, ...patience });
  });
});

/**
 * Every option with its value in one word, paths absolute: Chromium moves words about, and the application's folder is
 * not the person's.
 * @param {readonly string[]} words
 * @param {string} folder
 */
function launchOptions(words, folder) {
  /** @type {string[]} */
  const options = [];
  for (const word of words) {
    const last = options.at(-1);
    if (!word.startsWith('-') && last?.startsWith('--') && !last.includes('='))
      options[options.length - 1] = `${last}=${word}`;
    else options.push(word);
  }
  return options.map((option) => {
    const [name = '', value] = splitOnce(option);
    return value !== undefined && pathOptions.includes(name) ? `${name}=${path.resolve(folder, value)}` : option;
  });
}

/** @param {string} option */
function splitOnce(option) {
  const at = option.indexOf('=');
  return at < 0 ? [option] : [option.slice(0, at), option.slice(at + 1)];
}
