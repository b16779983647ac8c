// The real drawing thread for tests: the worker is bundled into a temporary folder with the plug-in of the product's
// build, and draws with the fonts of the package that the build copies.
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { pdfStandardFont } from '../../build/bundle/pdf-standard-font.mjs';
import type { PdfRendererParts } from '#electron/printing/pdf-renderer';

const fontPackage = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const packagedFonts = {
  regular: join(fontPackage, '400Regular', 'NotoSansSC_400Regular.ttf'),
  bold: join(fontPackage, '700Bold', 'NotoSansSC_700Bold.ttf'),
  rare: resolve('assets/fonts/NotoSansHK_400Regular_rare.ttf'),
};

export async function bundlePdfWorker(): Promise<PdfRendererParts> {
  const outDir = await mkdtemp(join(tmpdir(), 'pdf-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [pdfStandardFont()],
    build: {
      ssr: resolve('electron/printing/pdf-worker.ts'),
      target: 'node18',
      outDir,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
    ssr: { noExternal: true },
  });
  return { workerFile: join(outDir, 'pdf-worker.cjs'), fonts: packagedFonts };
}
