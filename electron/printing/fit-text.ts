// Makes a text fit its box: as large as it may be, in one line or more, never wider or higher than the box.
// Chinese breaks between any two characters, but not before closing marks or the dot of a name; words stay whole if they can.

export interface FittedText {
  /** In points. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Distance of two lines, as a multiple of the size. */
export const linePitch = 1.16;
const smallestSize = 2;
const step = 0.25;

/** `width` and `height` in points; `widthOf` measures with the font that draws. */
export function fitText(
  text: string,
  box: { readonly width: number; readonly height: number; readonly size: number },
  widthOf: (text: string, size: number) => number,
): FittedText {
  for (let size = box.size; size > smallestSize; size -= step) {
    const lines = wrap(text, box.width, (part) => widthOf(part, size));
    if (lines && lines.length * size * linePitch <= Math.max(box.height, size * linePitch))
      return { size, lines: balanced(text, lines, box.width, (part) => widthOf(part, size)) };
  }
  const size = Math.min(smallestSize, (smallestSize * box.width) / widthOf(text, smallestSize));
  return { size, lines: [text] };
}

type Measure = (text: string) => number;

/** Fills line by line; undefined when a piece that must not be broken is wider than the box. */
function wrap(text: string, width: number, measure: Measure): readonly string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (measure(piece.trimEnd()) > width) return undefined;
    if (measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** The narrowest width that needs no more lines: 5 + 5 characters instead of 9 + 1. */
function balanced(text: string, lines: readonly string[], width: number, measure: Measure): readonly string[] {
  if (lines.length === 1) return lines;
  let [low, high, best] = [width / 2, width, lines];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const narrower = wrap(text, middle, measure);
    if (narrower && narrower.length <= lines.length) [high, best] = [middle, narrower];
    else low = middle;
  }
  return best;
}

const notFirst = '·•．.,，。、；：:;！？!?）)】》」』”’%';
const notLast = '（(【《「『“‘';

/** What stays together: a word of Latin letters or digits, a character with the marks that cling to it. */
function pieces(text: string): readonly string[] {
  const result: string[] = [];
  for (const char of text) {
    const last = result.at(-1);
    const joins =
      last !== undefined &&
      (char === ' ' ||
        notFirst.includes(char) ||
        notLast.includes(last.slice(-1)) ||
        (isWordChar(char) && isWordChar(last.slice(-1))) ||
        /^\p{M}$/u.test(char));
    if (joins) result[result.length - 1] = last + char;
    else result.push(char);
  }
  return result;
}

const isWordChar = (char: string): boolean => /^[\p{Script=Latin}\p{Nd}'’_/-]$/u.test(char);
