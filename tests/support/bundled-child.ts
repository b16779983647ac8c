// A program of the tests bundled as the product is, so that a real Node process can run it and be killed.
import { resolve } from 'node:path';
import { build } from 'vite';

/** Bundles `entry` (from the project's root) into `folder` and returns the file to run with Node. */
export async function bundledChild(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { child: resolve(entry) },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
  return resolve(folder, 'child.cjs');
}
