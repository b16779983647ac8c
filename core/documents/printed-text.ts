// The texts of a sheet before it is drawn: a character that no font has would come out as a wrong letter without any
// error, so every text is checked first and what is missing is told with the place where it stands.

/** A text as it will be printed, and the words by which a person finds it. */
export interface PrintedText {
  readonly text: string;
  readonly where: string;
}

export interface MissingCharacter {
  readonly char: string;
  readonly names: readonly string[];
}

/** Characters that `has` denies, each with the places it occurs in; an invisible one is named by its code point. */
export function missingCharacters(
  texts: readonly PrintedText[],
  has: (codePoint: number) => boolean,
): readonly MissingCharacter[] {
  const placesByChar = new Map<string, Set<string>>();
  for (const { text, where } of texts)
    for (const char of text) {
      if (has(char.codePointAt(0) ?? 0)) continue;
      const places = placesByChar.get(char) ?? new Set();
      placesByChar.set(char, places.add(where));
    }
  return [...placesByChar].map(([char, places]) => ({ char: visible(char), names: [...places] }));
}

const visible = (char: string): string =>
  /^[\p{C}\p{Z}\p{M}]$/u.test(char)
    ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : char;
