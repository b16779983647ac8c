// Documents for the screens and the command line: state → model → PDF → preview, file or paper, and a record of each.
// Invariants: preview, file and print are the same bytes as long as the request and what the sheets say are the same;
// what left the station is in the journal with its hash, plan version and, for paper, the spooler's final word.
import { basename, join } from 'node:path';
import type {
  DocumentFault,
  FileFault,
  NotRecorded,
  PrintFault,
  PrintOutcome,
  PrintRequest,
  Printer,
  RenderedDocument,
} from '#core/bridge/contract';
import type { Delivery, DocumentRequest } from '#core/documents/issued';
import { documentModel, type DocumentModel } from '#core/documents/model';
import type { JournalRefusal } from '#core/journal/journal';
import { commandId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import type { Refusal } from '#core/station/catalogue';
import { bundledFolder } from '../bundled-folder';
import type { Platform } from '../platform';
import type { StationService } from '../station-service';
import { writeFileAtomically } from '../storage/atomic-write';
import { systemCode } from '../storage/error-code';
import { cupsPrinters } from './cups';
import { fontsIn } from './font-files';
import { createPdfRenderer, type PdfRenderer } from './pdf-renderer';
import type { PrinterPort } from './printer-port';
import { windowsPrinters } from './windows';

export interface SavedDocument {
  readonly fileName: string;
  readonly pages: number;
  readonly sha256: string;
  readonly planVersion: number;
}

export interface DocumentService {
  readonly render: (request: DocumentRequest) => Promise<Result<RenderedDocument, DocumentFault>>;
  readonly printers: () => Promise<Result<readonly Printer[], PrintFault>>;
  readonly print: (request: PrintRequest, operator: string) => Promise<Result<PrintOutcome, PrintFault>>;
  /** Replaces a file of that name whole or not at all. */
  readonly save: (
    request: DocumentRequest,
    path: string,
    operator: string,
  ) => Promise<Result<SavedDocument, FileFault | DocumentFault | NotRecorded>>;
  readonly close: () => Promise<void>;
}

export interface DocumentParts extends Pick<Platform, 'readClock' | 'newId' | 'sha256'> {
  readonly service: Pick<StationService, 'state' | 'execute'>;
  readonly renderer?: PdfRenderer;
  readonly printers?: PrinterPort;
}

export function createDocumentService(parts: DocumentParts): DocumentService {
  const { service, readClock, newId, sha256 } = parts;
  const renderer = parts.renderer ?? bundledRenderer();
  const spooler = parts.printers ?? (process.platform === 'win32' ? windowsPrinters() : cupsPrinters());
  let kept: { readonly key: string; readonly rendering: Rendering } | null = null;

  /** The last rendering while it says the same, else a new one. One that failed is not kept. */
  async function render(request: DocumentRequest): Rendering {
    const clock = readClock();
    const model = documentModel(service.state(), request, clock.wall + (clock.offset ?? 0), sha256);
    if (!model.ok) return model;
    const key = `${model.value.contentHash} ${JSON.stringify(request)}`;
    if (kept?.key === key) return kept.rendering;
    const fresh = { key, rendering: draw(model.value) };
    kept = fresh;
    const result = await fresh.rendering;
    if (!result.ok && kept === fresh) kept = null;
    return result;
  }

  async function draw(model: DocumentModel): Rendering {
    const drawn = await renderer.render(model);
    if (!drawn.ok) return drawn;
    const { bytes, pages } = drawn.value;
    const { title, planVersion } = model;
    return ok({ bytes, pages, title, planVersion, sha256: sha256(bytes) });
  }

  async function record(
    request: DocumentRequest,
    { pages, planVersion, sha256: hash }: RenderedDocument,
    delivery: Delivery,
    operator: string,
  ): Promise<Result<null, NotRecorded>> {
    const command = { type: 'RecordDocument', request, planVersion, pages, sha256: hash, delivery } as const;
    const answer = await service.execute({ id: commandId.parse(newId()), operator, command });
    if (answer.ok) return ok(null);
    if (isJournalRefusal(answer.error)) return err({ kind: 'NotRecorded', refusal: answer.error });
    throw new Error(`the record of a document was refused: ${answer.error.kind}`);
  }

  return {
    render,
    printers: () => spooler.printers(),
    print: async ({ document, printer, copies }, operator) => {
      const rendered = await render(document);
      if (!rendered.ok) return rendered;
      const printed = await spooler.print({ printer, copies, title: rendered.value.title, pdf: rendered.value.bytes });
      if (!printed.ok) return printed;
      const { job, outcome } = printed.value;
      const recorded = await record(document, rendered.value, { to: 'printer', printer, job, outcome }, operator);
      return recorded.ok ? printed : recorded;
    },
    save: async (request, path, operator) => {
      const rendered = await render(request);
      if (!rendered.ok) return rendered;
      const { bytes, pages, sha256: hash, planVersion } = rendered.value;
      const fileName = basename(path);
      try {
        await writeFileAtomically(path, bytes);
      } catch (error) {
        return err({ kind: 'FileNotWritten', fileName, detail: systemCode(error) });
      }
      const recorded = await record(request, rendered.value, { to: 'file', fileName }, operator);
      return recorded.ok ? ok({ fileName, pages, sha256: hash, planVersion }) : recorded;
    },
    close: () => renderer.close(),
  };
}

type Rendering = Promise<Result<RenderedDocument & { readonly title: string }, DocumentFault>>;

const isJournalRefusal = (refusal: Refusal | JournalRefusal): refusal is JournalRefusal =>
  refusal.kind.startsWith('Journal');

/** The worker and the fonts that the build puts beside the programs. */
const bundledRenderer = (): PdfRenderer =>
  createPdfRenderer({ workerFile: join(__dirname, 'pdf-worker.cjs'), fonts: fontsIn(bundledFolder('fonts')) });
