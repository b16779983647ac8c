// A document model as the bytes of a PDF: one canvas a page, fonts embedded as subsets.
// Invariants: equal models give equal bytes; a character no font has is told before anything is drawn; whatever the
// drawing library complains about on the console fails the rendering, because it would be missing on paper.
import { Canvas, Document, Page, renderToBuffer } from '@react-pdf/renderer';
import type { DocumentFault } from '#core/bridge/contract';
import { textsOf, type DocumentModel } from '#core/documents/model';
import { missingCharacters } from '#core/documents/printed-text';
import { err, ok, type Result } from '#core/kernel/result';
import { penOf, pointsPerMm, type Painter, type Pen } from './pen';
import { drawSignInPage } from './sign-in-page';
import type { Typefaces } from './typefaces';

export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

export async function renderPdf(
  model: DocumentModel,
  typefaces: Typefaces,
): Promise<Result<RenderedPdf, DocumentFault>> {
  const faces = Object.values(typefaces);
  const characters = missingCharacters(textsOf(model), (code) => faces.every((face) => face.has(code)));
  if (characters.length > 0) return err({ kind: 'CharactersMissing', characters });
  const pages = pagesOf(model);
  const date = new Date(model.madeAt);
  const { width, height } = a4;
  const buffer = await failingOnComplaints(() =>
    renderToBuffer(
      <Document
        title={model.title}
        creator="Proctor Station"
        producer="Proctor Station"
        language="zh-CN"
        creationDate={date}
        modificationDate={date}
      >
        {pages.map((draw, i) => (
          <Page key={i} size={[width, height]} wrap={false}>
            <Canvas
              style={{ width, height }}
              paint={(painter: Painter) => {
                draw(penOf(painter, typefaces));
                return null;
              }}
            />
          </Page>
        ))}
      </Document>,
    ),
  );
  return ok({ bytes: new Uint8Array(buffer), pages: pages.length });
}

const a4 = { width: 210 * pointsPerMm, height: 297 * pointsPerMm } as const;

/** One drawing a page. A second kind makes this a switch. */
const pagesOf = ({ pages, columns }: DocumentModel): readonly ((pen: Pen) => void)[] =>
  pages.map((page) => (pen) => drawSignInPage(pen, page, columns));

/** The worker renders one document at a time, so what is said on the console meanwhile is about this one. */
async function failingOnComplaints<T>(render: () => Promise<T>): Promise<T> {
  const { error, warn } = console;
  const complaints: string[] = [];
  const note = (...words: readonly unknown[]) => void complaints.push(words.map(String).join(' '));
  Object.assign(console, { error: note, warn: note });
  try {
    const value = await render();
    if (complaints.length > 0) throw new Error(complaints.join('; '));
    return value;
  } finally {
    Object.assign(console, { error, warn });
  }
}
