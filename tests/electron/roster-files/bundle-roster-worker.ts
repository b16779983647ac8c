// The real reading thread for tests: bundled into a temporary folder as the product's build does.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

export async function bundleRosterWorker(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'roster-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('electron/roster-files/roster-worker.ts'),
      target: 'node18',
      outDir,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'roster-worker.cjs');
}
