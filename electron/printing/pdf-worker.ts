// The thread that draws: answers each model with the bytes of its PDF. It is started with the paths of the fonts and stays
// warm; models are drawn one after the other. A defect is answered as `RenderingFailed`, never swallowed.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { err } from '#core/kernel/result';
import type { RenderAnswer, RenderQuestion } from './pdf-renderer';
import { renderPdf } from './render-pdf';
import { loadTypefaces } from './typefaces';

if (!parentPort) throw new Error('the PDF worker is a worker thread');
const port = parentPort;
const { fonts } = z
  .object({ fonts: z.object({ regular: z.string(), bold: z.string(), rare: z.string() }) })
  .parse(workerData);
const typefaces = loadTypefaces(fonts);
let queue = Promise.resolve();

port.on('message', (question: RenderQuestion) => {
  queue = queue.then(() => answer(question));
});

async function answer({ id, model }: RenderQuestion): Promise<void> {
  try {
    const result = await renderPdf(model, await typefaces);
    const answered: RenderAnswer = { id, result };
    port.postMessage(answered, result.ok ? [result.value.bytes.buffer] : []);
  } catch (defect) {
    const detail = defect instanceof Error ? defect.message : String(defect);
    const answered: RenderAnswer = { id, result: err({ kind: 'RenderingFailed', detail }) };
    port.postMessage(answered, []);
  }
}
