// The open fonts as the drawing needs them: to measure with, to ask for a character, to draw with. Each weight is a font
// and, for what that one lacks, the font of rare characters. Only the worker loads this.
import { Font } from '@react-pdf/renderer';
import type { FontPaths } from './font-files';

export interface Typeface {
  /** In points, at a size in points. */
  readonly widthOf: (text: string, size: number) => number;
  readonly has: (codePoint: number) => boolean;
  /** The text in pieces that one font can draw each. */
  readonly runsOf: (text: string) => readonly Run[];
}

export interface Run {
  readonly text: string;
  readonly font: SheetFont;
}

export interface SheetFont {
  /** The name under which the document remembers it. */
  readonly name: string;
  /** What the drawing library wants for `font()`. */
  readonly source: FontFace;
}

export type Weight = 'regular' | 'bold';
export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** What we use of an open font; the library that opens it has no types of its own. */
interface FontFace {
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number };
}

export async function loadTypefaces(paths: FontPaths): Promise<Typefaces> {
  const rare = await loadFont('rare', paths.rare);
  return {
    regular: typefaceOf([await loadFont('regular', paths.regular), rare]),
    bold: typefaceOf([await loadFont('bold', paths.bold), rare]),
  };
}

async function loadFont(role: keyof FontPaths, path: string): Promise<SheetFont> {
  const name = `sheet-${role}`;
  Font.register({ family: name, src: path });
  await Font.load({ fontFamily: name });
  const source: unknown = Font.getFont({ fontFamily: name }).data;
  if (!isFontFace(source)) throw new Error(`${path} is no font`);
  return { name, source };
}

/** The first font that has a character draws it. */
function typefaceOf(fonts: readonly [SheetFont, ...SheetFont[]]): Typeface {
  const known = new Map<string, { readonly font: SheetFont; readonly ems: number }>();
  const has = (code: number) => fonts.some(({ source }) => source.hasGlyphForCodePoint(code));
  const glyphOf = (char: string) => {
    const before = known.get(char);
    if (before) return before;
    const code = char.codePointAt(0) ?? 0;
    const font = fonts.find(({ source }) => source.hasGlyphForCodePoint(code)) ?? fonts[0];
    const glyph = { font, ems: font.source.glyphForCodePoint(code).advanceWidth / font.source.unitsPerEm };
    known.set(char, glyph);
    return glyph;
  };
  const widthOf = (text: string, size: number) => {
    let ems = 0;
    for (const char of text) ems += glyphOf(char).ems;
    return ems * size;
  };
  const runsOf = (text: string): readonly Run[] => {
    const runs: { text: string; readonly font: SheetFont }[] = [];
    for (const char of text) {
      const { font } = glyphOf(char);
      const last = runs.at(-1);
      if (last?.font === font) last.text += char;
      else runs.push({ text: char, font });
    }
    return runs;
  };
  return { widthOf, has, runsOf };
}

const isFontFace = (value: unknown): value is FontFace =>
  typeof value === 'object' &&
  value !== null &&
  'unitsPerEm' in value &&
  typeof value.unitsPerEm === 'number' &&
  'hasGlyphForCodePoint' in value &&
  'glyphForCodePoint' in value;
