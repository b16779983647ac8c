// A page of a PDF as grey pixels, by Poppler: to compare paper with what was seen where no text can be read back.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 is black. */
  readonly pixels: Uint8Array;
}

/** Page numbers count from 1; at few dots per inch hairlines of two drawings agree. */
export async function pictureOfPage(path: string, page: number, dpi = 10): Promise<GreyPicture> {
  const words = ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), path];
  const { stdout } = await run('pdftoppm', words, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 });
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'));
  if (!header) throw new Error(`pdftoppm gave no picture of page ${page}`);
  const [whole, width, height] = header;
  return { width: Number(width), height: Number(height), pixels: stdout.subarray(whole.length) };
}

/** Mean difference of two pictures of the same size, 0 (equal) to 255. */
export function differenceOf(a: GreyPicture, b: GreyPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  return a.pixels.reduce((sum, value, i) => sum + Math.abs(value - (b.pixels[i] ?? 0)), 0) / a.pixels.length;
}

/** Mean darkness of a picture, 0 (white) to 255. */
export const inkIn = ({ pixels }: GreyPicture): number =>
  pixels.reduce((sum, value) => sum + 255 - value, 0) / pixels.length;
