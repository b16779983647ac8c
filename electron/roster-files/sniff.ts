// What a file is, by its content: names lie (HTML called .xls, text called .xlsx, xlsx called .csv).
import type { BookFault, TableFormat } from '#core/roster/table';
import { decodeText, type DecodedText } from './text-encoding';
import { unzip, type ZipPart } from './unzip';

export type Sniffed =
  | { readonly kind: 'zip-workbook'; readonly format: TableFormat; readonly parts: readonly ZipPart[] }
  | { readonly kind: 'old-workbook'; readonly format: TableFormat; readonly encoding: string }
  | { readonly kind: 'html'; readonly text: DecodedText }
  | { readonly kind: 'text'; readonly text: DecodedText }
  | { readonly kind: 'fault'; readonly fault: BookFault };

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const unknownFormat = {
  kind: 'fault',
  fault: { code: 'unreadable-file', reason: { kind: 'unknown-format' } },
} as const;
const encrypted = { kind: 'fault', fault: { code: 'encrypted-file' } } as const;

export function sniff(fileName: string, bytes: Buffer): Sniffed {
  if (bytes.length === 0) return { kind: 'fault', fault: { code: 'empty-file' } };
  if (bytes.subarray(0, 4).equals(compoundFile.subarray(0, 4))) return sniffCompound(fileName, bytes);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return sniffZip(bytes);
  if (isBareBiff(bytes)) return { kind: 'old-workbook', format: 'xls', encoding: 'gb18030' };
  const text = decodeText(bytes);
  if (!text) return unknownFormat;
  if (text.text.trim() === '') return { kind: 'fault', fault: { code: 'empty-file' } };
  const start = text.text.slice(0, 4096);
  if (/<Workbook[\s>]/.test(start) && /^\s*<\?xml|urn:schemas-microsoft-com/.test(start))
    return { kind: 'old-workbook', format: 'xls-xml', encoding: text.encoding };
  if (/^\s*</.test(start) && /<table[\s>]/i.test(text.text)) return { kind: 'html', text };
  return { kind: 'text', text };
}

/** The container of old xls files, and of new ones that are locked with a password. */
function sniffCompound(fileName: string, bytes: Buffer): Sniffed {
  const holds = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return encrypted;
  if (holds('Workbook')) return { kind: 'old-workbook', format: 'xls', encoding: 'utf-16le' };
  if (holds('Book')) return { kind: 'old-workbook', format: 'xls', encoding: 'gb18030' };
  return /\.(xlsx|xlsm|xlsb)$/i.test(fileName) ? encrypted : unknownFormat;
}

function sniffZip(bytes: Buffer): Sniffed {
  const unzipped = unzip(bytes);
  if (!unzipped.ok) return { kind: 'fault', fault: unzipped.error };
  const parts = unzipped.value;
  const holds = (name: RegExp) => parts.some((part) => name.test(part.name));
  const workbook = (format: TableFormat): Sniffed => ({ kind: 'zip-workbook', format, parts });
  if (holds(/^\/?xl\/workbook\.bin$/i)) return workbook('xlsb');
  if (holds(/^\/?xl\/.*workbook[^/]*\.xml$/i)) return workbook('xlsx');
  if (!holds(/^content\.xml$/)) return unknownFormat;
  const locked = parts.some(
    ({ name, bytes: xml }) => name === 'META-INF/manifest.xml' && xml.includes('encryption-data'),
  );
  return locked ? encrypted : workbook('ods');
}

/** Excel 2 to 95 without a container: a BOF record at once. */
const isBareBiff = (bytes: Buffer): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
