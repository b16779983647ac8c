// `npm run build`: the whole application into out/, only what is stale.
import { ensureBuilt } from './bundle/ensure-built.mjs';
import { runAsCommand, say } from './process/say.mjs';

await runAsCommand(async () => {
  await ensureBuilt();
  say('out/ is up to date');
  return 0;
});
