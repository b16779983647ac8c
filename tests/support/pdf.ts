// Reads a PDF with Poppler, a program that has nothing to do with the one that wrote it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const large = { maxBuffer: 256 * 1024 * 1024 };

export const textOfPdf = async (path: string): Promise<string> =>
  (await run('pdftotext', ['-layout', path, '-'], large)).stdout;

export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

export async function fontsOfPdf(path: string): Promise<readonly PdfFont[]> {
  const { stdout } = await run('pdffonts', [path], large);
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [emb = '', sub = '', uni = ''] = line.split(/\s+/).slice(-5);
      return {
        name: line.split(/\s+/)[0] ?? '',
        embedded: emb === 'yes',
        subset: sub === 'yes',
        unicode: uni === 'yes',
      };
    });
}

export interface Word {
  readonly text: string;
  /** In points from the top left corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each page with the box that their glyphs take. */
export async function wordsOfPdf(path: string): Promise<readonly (readonly Word[])[]> {
  const { stdout } = await run('pdftotext', ['-bbox', path, '-'], large);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );
}
