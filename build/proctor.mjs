// `npm run -s proctor -- COMMAND …`: the command line in plain Node, built when stale. Runs it in this very process:
// standard output, standard input and the exit status are the command's own, and a second start of Node is saved.
import { createRequire } from 'node:module';
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { cliParts } from './bundle/parts.mjs';
import { runAsCommand } from './process/say.mjs';
import { callersFolder, inRoot } from './root.mjs';

await runAsCommand(async () => {
  await ensureBuilt(cliParts);
  process.chdir(callersFolder('proctor'));
  const program = inRoot('out', 'main', 'cli.cjs');
  process.argv = [process.execPath, program, ...process.argv.slice(2)];
  createRequire(import.meta.url)(program);
  return undefined;
});
