// A PDF opened for looking at: the size of its pages and a way to draw each on a canvas. This file, with pdf.js behind it,
// is a chunk of its own and loaded when the first document is shown. Fonts are embedded: nothing is fetched.
import './runtime-gaps';
import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from './pdf-worker?worker';
import type { PageSize } from './zoom';

export interface PdfFile {
  readonly pages: readonly PageSize[];
  /** Draws a page (0-based) at `scale` device pixels per point; resolves false when it was cancelled before the end. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Drawing;
  readonly close: () => void;
}

export interface Drawing {
  readonly done: Promise<boolean>;
  readonly cancel: () => void;
}

/** One worker for all documents; when it can't be started, whoever waits for a document hears of it. */
const workerFailed = new Promise<never>((_resolve, reject) => {
  const worker = new PdfWorker();
  worker.addEventListener('error', (event) => reject(new Error(`pdf worker: ${event.message}`)));
  GlobalWorkerOptions.workerPort = worker;
});

/** Rejects when the bytes are no PDF. The bytes stay usable. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const loading = getDocument({
    data: bytes.slice(), // pdf.js takes what it is given away into its worker
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: true,
  });
  const pdf = await Promise.race([loading.promise, workerFailed]);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
  return {
    pages: pages.map((page) => page.getViewport({ scale: 1 })),
    draw: (index, canvas, scale) => drawPage(pages[index], canvas, scale),
    close: () => void loading.destroy(),
  };
}

function drawPage(page: PDFPageProxy | undefined, canvas: HTMLCanvasElement, scale: number): Drawing {
  if (!page) throw new Error('a page was asked for that the document does not have');
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  let cancelled = false;
  return {
    done: task.promise.then(
      () => true,
      (error: unknown) => {
        if (cancelled) return false;
        throw error;
      },
    ),
    cancel: () => {
      cancelled = true;
      task.cancel();
    },
  };
}
