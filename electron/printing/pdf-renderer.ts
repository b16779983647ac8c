// Draws off the main thread: owns the worker, keeps it warm between renderings, starts a new one after a crash.
// Invariants: every request is answered; a crash answers `RenderingFailed` to whoever waited and costs nobody else.
import { Worker } from 'node:worker_threads';
import type { DocumentFault } from '#core/bridge/contract';
import type { DocumentModel } from '#core/documents/model';
import { err, type Result } from '#core/kernel/result';
import type { FontPaths } from './font-files';
import type { RenderedPdf } from './render-pdf';

export interface RenderQuestion {
  readonly id: number;
  readonly model: DocumentModel;
}

export interface RenderAnswer {
  readonly id: number;
  readonly result: RenderResult;
}

type RenderResult = Result<RenderedPdf, DocumentFault>;

export interface PdfRenderer {
  readonly render: (model: DocumentModel) => Promise<RenderResult>;
  /** Ends the worker; a later request starts a new one. */
  readonly close: () => Promise<void>;
}

export interface PdfRendererParts {
  /** The bundled `pdf-worker.ts`. */
  readonly workerFile: string;
  readonly fonts: FontPaths;
}

export function createPdfRenderer({ workerFile, fonts }: PdfRendererParts): PdfRenderer {
  const waiting = new Map<number, (result: RenderResult) => void>();
  let worker: Worker | null = null;
  let questions = 0;

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: { fonts } });
    started.on('message', ({ id, result }: RenderAnswer) => settle(id, result));
    started.on('error', (defect) => fail(started, defect instanceof Error ? defect.message : String(defect)));
    started.on('exit', (code) => fail(started, `the drawing thread ended with status ${code}`));
    return started;
  }

  function settle(id: number, result: RenderResult): void {
    waiting.get(id)?.(result);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref(); // an idle worker keeps no program running
  }

  function fail(failed: Worker, detail: string): void {
    if (worker !== failed) return;
    worker = null;
    for (const id of waiting.keys()) settle(id, err({ kind: 'RenderingFailed', detail }));
  }

  return {
    render: (model) =>
      new Promise((answer) => {
        worker ??= start();
        const question: RenderQuestion = { id: ++questions, model };
        waiting.set(question.id, answer);
        worker.ref();
        worker.postMessage(question, []);
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
