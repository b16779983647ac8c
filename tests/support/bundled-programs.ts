// Programs bundled as the product's build bundles them, in a temporary folder of the same shape: `main/*.cjs` with the
// real drawing thread, `fonts/` beside it.
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { pdfStandardFont } from '../../build/bundle/pdf-standard-font.mjs';
import { fontsIn } from '#electron/printing/font-files';
import type { PdfRendererParts } from '#electron/printing/pdf-renderer';

export interface BundledPrograms {
  /** The temporary folder; the caller removes it. */
  readonly folder: string;
  readonly parts: PdfRendererParts;
}

const fontPackage = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const fonts = [
  join(fontPackage, '400Regular', 'NotoSansSC_400Regular.ttf'),
  join(fontPackage, '700Bold', 'NotoSansSC_700Bold.ttf'),
  resolve('assets/fonts/NotoSansHK_400Regular_rare.ttf'),
];

/** `others`: name of the program → its entry, from the project's root. */
export async function bundleWithPdfWorker(others: Readonly<Record<string, string>> = {}): Promise<BundledPrograms> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-worker-'));
  const entries = { 'pdf-worker': 'electron/printing/pdf-worker.ts', ...others };
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [pdfStandardFont()],
    build: {
      ssr: true,
      target: 'node18',
      outDir: join(folder, 'main'),
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(path)])),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[hash].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  await mkdir(join(folder, 'fonts'));
  for (const font of fonts) await copyFile(font, join(folder, 'fonts', basename(font)));
  return {
    folder,
    parts: { workerFile: join(folder, 'main', 'pdf-worker.cjs'), fonts: fontsIn(join(folder, 'fonts')) },
  };
}
