// node build/with-electron.mjs COMMAND …: runs a tool (playwright, electron-vite) where Electron can open a window.
import { withElectron } from './electron-session.mjs';
import { run } from './process/run.mjs';
import { runAsCommand, Trouble } from './process/say.mjs';
import { root } from './root.mjs';

await runAsCommand(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Trouble('usage: node build/with-electron.mjs COMMAND …');
  return withElectron(({ env }) => run(command, args, { cwd: root, env }));
});
