// Numeric character references (&#24352; &#x2BB4F;) as the characters they stand for. The reading library turns those beyond
// the first 65,536 into other characters without a word, and does not know them in web pages: 张𫍯 would lose its name.
import { isUtf8 } from 'node:buffer';

const markup: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The five characters of markup become named references, so that they stay text. */
export function resolveReferences(text: string): string {
  return text.replace(/&#(?:x([\da-f]{1,8})|(\d{1,10}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code < 0x20) return whole;
    if (code > 0x10ffff) return '\uFFFD';
    const char = String.fromCodePoint(code);
    return markup[char] ?? char;
  });
}

/** As above for an XML part; a part without references, or in another encoding, is given back as it is. */
export function resolveReferencesIn(xml: Buffer): Buffer {
  return xml.includes('&#') && isUtf8(xml) ? Buffer.from(resolveReferences(xml.toString('utf8')), 'utf8') : xml;
}
