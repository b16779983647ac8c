// How the three kinds of code are bundled. The oldest runtime that must load the output is Electron 25 (Node 18.15,
// Chrome 114): main, workers and preload are CommonJS, and everything from npm is bundled, so that the packaged
// application holds no node_modules. `npm run build` uses these sections through build/bundle/.
import { resolve } from 'node:path';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import { pdfStandardFont } from './build/bundle/pdf-standard-font.mjs';

const inRoot = (path: string): string => resolve(import.meta.dirname, path);

const alias = [
  { find: /^#core\//, replacement: `${inRoot('core')}/` },
  { find: /^#electron\//, replacement: `${inRoot('electron')}/` },
];

/** Libraries choose between their development and their production code by this at run time, unless it is a constant. */
const production = { 'process.env.NODE_ENV': '"production"' };

export default defineConfig(({ command }): UserConfig => {
  const define = command === 'build' ? production : {};
  return {
    main: {
      define,
      resolve: { alias },
      plugins: [pdfStandardFont()],
      build: {
        target: 'node18',
        outDir: 'out/main',
        externalizeDeps: false,
        minify: false, // a defect in an exam room must come with a readable stack
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: inRoot('electron/main.ts'),
            cli: inRoot('electron/cli/main.ts'),
            'roster-worker': inRoot('electron/roster-files/roster-worker.ts'),
            'pdf-worker': inRoot('electron/printing/pdf-worker.ts'),
          },
          // Chunks lie beside the programs: code finds its neighbours by `__dirname`.
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
        },
      },
    },
    preload: {
      define,
      resolve: { alias },
      build: {
        target: 'node18',
        outDir: 'out/preload',
        externalizeDeps: false,
        minify: false, // a defect in an exam room must come with a readable stack
        sourcemap: true,
        rolldownOptions: {
          input: { preload: inRoot('electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: inRoot('renderer'),
      publicDir: false,
      resolve: { alias },
      plugins: [react(), tailwind()],
      build: {
        target: 'chrome114',
        cssTarget: 'chrome114',
        outDir: inRoot('out/renderer'),
        minify: true,
        sourcemap: true,
        chunkSizeWarningLimit: 2000,
        assetsInlineLimit: 0, // the page's policy forbids data: scripts and workers
        rolldownOptions: { input: inRoot('renderer/index.html') },
      },
    },
  };
});
