// Bytes of a text file to text. Strict UTF-8 first, GB18030 otherwise (domain.md 1.3: Excel saves ANSI), UTF-16 by its mark
// or by the zero bytes of its commas and digits. What is no text at all is said to be none.
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decode(bytes);
  return isText(decoded.text) ? decoded : null;
}

function decode(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8OrGb18030(bytes.subarray(3), 'utf-8-bom');
  const wide = wideWithoutMark(bytes);
  return wide ? utf16(wide, bytes) : utf8OrGb18030(bytes, 'utf-8');
}

const utf16 = (encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): DecodedText => ({
  text: iconv.decode(bytes, encoding, { stripBOM: false }),
  encoding,
});

/** One broken byte in a UTF-8 file must not turn all of it into the wrong characters: the reading with less damage wins. */
function utf8OrGb18030(bytes: Uint8Array, utf8: 'utf-8' | 'utf-8-bom'): DecodedText {
  const asUtf8 = iconv.decode(bytes, 'utf-8', { stripBOM: false });
  if (isUtf8(bytes)) return { text: asUtf8, encoding: utf8 };
  const asGb = iconv.decode(bytes, 'gb18030', { stripBOM: false });
  const utf8IsBetter = replacements(asUtf8) < replacements(asGb);
  return utf8IsBetter ? { text: asUtf8, encoding: utf8 } : { text: asGb, encoding: 'gb18030' };
}

function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = (parity: 0 | 1) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const many = sample.length / 20;
  if (odd > many && odd > even * 8) return 'utf-16le';
  return even > many && even > odd * 8 ? 'utf-16be' : null;
}

const replacements = (text: string): number => text.split('\uFFFD').length - 1;

/** No zero characters, and hardly any controls or broken characters. */
function isText(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // oxlint-disable-next-line no-control-regex -- controls are what tells a program or a picture from a text
  const odd = sample.match(/[\u0001-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return !sample.includes('\0') && odd <= 2 + sample.length / 200;
}
