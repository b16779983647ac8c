// Draws the icons again with the Electron that is here: see draw.cjs.
import { withElectron } from '../electron-session.mjs';
import { run } from '../process/run.mjs';
import { runAsCommand } from '../process/say.mjs';
import { inRoot, root } from '../root.mjs';

await runAsCommand(() =>
  withElectron(({ executable, env, switches }) =>
    run(executable, [...switches, inRoot('build', 'icons', 'draw.cjs')], { cwd: root, env }),
  ),
);
