// The open fonts as the drawing needs them: to measure with, to ask for a character, to draw with. Only the worker loads
// this.
import { Font } from '@react-pdf/renderer';
import type { FontPaths, Weight } from './font-files';

export interface Typeface {
  /** The name under which the document remembers it. */
  readonly name: string;
  /** What the drawing library wants for `font()`. */
  readonly source: FontFace;
  /** In points, at a size in points. */
  readonly widthOf: (text: string, size: number) => number;
  readonly has: (codePoint: number) => boolean;
}
export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** What we use of an open font; the library that opens it has no types of its own. */
interface FontFace {
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number };
}

export async function loadTypefaces(paths: FontPaths): Promise<Typefaces> {
  return { regular: await loadTypeface('regular', paths.regular), bold: await loadTypeface('bold', paths.bold) };
}

async function loadTypeface(weight: Weight, path: string): Promise<Typeface> {
  const family = `sheet-${weight}`;
  Font.register({ family, src: path });
  await Font.load({ fontFamily: family });
  const source: unknown = Font.getFont({ fontFamily: family }).data;
  if (!isFontFace(source)) throw new Error(`${path} is no font`);
  return { name: family, source, widthOf: measureWith(source), has: (code) => source.hasGlyphForCodePoint(code) };
}

function measureWith(face: FontFace): Typeface['widthOf'] {
  const advanceByChar = new Map<string, number>();
  const advanceOf = (char: string): number => {
    const known = advanceByChar.get(char);
    if (known !== undefined) return known;
    const advance = face.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / face.unitsPerEm;
    advanceByChar.set(char, advance);
    return advance;
  };
  return (text, size) => {
    let ems = 0;
    for (const char of text) ems += advanceOf(char);
    return ems * size;
  };
}

const isFontFace = (value: unknown): value is FontFace =>
  typeof value === 'object' &&
  value !== null &&
  'unitsPerEm' in value &&
  typeof value.unitsPerEm === 'number' &&
  'hasGlyphForCodePoint' in value &&
  'glyphForCodePoint' in value;
