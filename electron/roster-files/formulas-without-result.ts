// Formulas whose result the file does not hold (written by a program that never computes). The reading library drops such
// cells or makes them 0; marked here, they are told as what they are.
import { isUtf8 } from 'node:buffer';

/** A noncharacter: no text can hold it. In a cell of numbers the library reads it as NaN. */
const noResult = '\uFDD0';

const formulaAlone =
  /(<((?:\w+:)?)f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\2f>))(?:\s*<\2v\s*\/>|\s*<\2v\s*><\/\2v>)?(?=\s*<\/\2c>)/g;

/** Of the XML of a worksheet; without formulas, or in another encoding, it is given back as it is. */
export function markFormulasWithoutResult(xml: Buffer): Buffer {
  if (!/<(\w+:)?f[\s>/]/.test(xml.toString('latin1')) || !isUtf8(xml)) return xml;
  const marked = xml.toString('utf8').replace(formulaAlone, `$1<$2v>${noResult}</$2v>`);
  return Buffer.from(marked, 'utf8');
}

export const isNoResult = (value: string | number): boolean => value === noResult || Number.isNaN(value);
