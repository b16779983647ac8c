// IPP messages (RFC 8010): encodes the few requests we make, decodes what a print server answers.
// Edge: the answer comes from outside; a message that can't be read is a RangeError for the caller to turn into a fault.

export type IppValue = string | number | boolean;
export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>;

export interface IppResponse {
  /** Below 0x100 the request was carried out. */
  readonly status: number;
  readonly groups: readonly { readonly tag: number; readonly attributes: IppAttributes }[];
}

export const groupTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04 } as const;

/** Operations of RFC 8011 and, from 0x4000, of CUPS. */
export const operations = {
  printJob: 0x0002,
  getJob: 0x0009,
  getPrinter: 0x000b,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;

/** Value tags of RFC 8010, section 3.5.2, for what we send. */
const valueTags = {
  integer: 0x21,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mime: 0x49,
} as const;

export type IppAttribute = readonly [syntax: keyof typeof valueTags, name: string, ...values: readonly IppValue[]];

export function encodeRequest(
  operation: number,
  requestId: number,
  operationAttributes: readonly IppAttribute[],
  jobAttributes: readonly IppAttribute[] = [],
): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0101, 0); // IPP/1.1: every server since 2000 answers it
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(requestId, 4);
  const start: readonly IppAttribute[] = [
    ['charset', 'attributes-charset', 'utf-8'],
    ['language', 'attributes-natural-language', 'en'],
  ];
  return Buffer.concat([
    head,
    Buffer.of(groupTags.operation),
    ...[...start, ...operationAttributes].flatMap(encodeAttribute),
    ...(jobAttributes.length > 0 ? [Buffer.of(groupTags.job), ...jobAttributes.flatMap(encodeAttribute)] : []),
    Buffer.of(groupTags.end),
  ]);
}

/** A second value of an attribute is written as an attribute without a name. */
const encodeAttribute = ([syntax, name, ...values]: IppAttribute): readonly Buffer[] =>
  values.flatMap((value, i) => [
    Buffer.of(valueTags[syntax]),
    counted(Buffer.from(i === 0 ? name : '')),
    counted(valueBytes(value)),
  ]);

function valueBytes(value: IppValue): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Number(value));
  return bytes;
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export function decodeResponse(message: Buffer): IppResponse {
  const status = message.readUInt16BE(2);
  const groups: { readonly tag: number; readonly attributes: Map<string, IppValue[]> }[] = [];
  let at = 8;
  let values: IppValue[] = [];
  const take = (): Buffer => {
    const length = message.readUInt16BE(at);
    at += 2 + length;
    if (at > message.length) throw new RangeError('the answer ends in the middle of a value');
    return message.subarray(at - length, at);
  };
  for (;;) {
    const tag = message.readUInt8(at++);
    if (tag === groupTags.end) return { status, groups };
    if (tag < 0x10) {
      groups.push({ tag, attributes: new Map() });
      continue;
    }
    const name = take().toString();
    const value = decodeValue(tag, take());
    if (name !== '') {
      values = [];
      groups.at(-1)?.attributes.set(name, values);
    }
    if (value !== undefined) values.push(value);
  }
}

/** Values of a syntax that we never ask for are passed over. */
function decodeValue(tag: number, bytes: Buffer): IppValue | undefined {
  if (tag === 0x21 || tag === 0x23) return bytes.readInt32BE();
  if (tag === 0x22) return bytes.readUInt8() !== 0;
  if (tag === 0x35 || tag === 0x36) return bytes.subarray(4 + bytes.readUInt16BE()).toString(); // after its language
  return tag >= 0x40 && tag < 0x4a ? bytes.toString() : undefined;
}

/** The first group of that kind. */
export const attributesOf = ({ groups }: IppResponse, group: keyof typeof groupTags): IppAttributes | undefined =>
  groups.find(({ tag }) => tag === groupTags[group])?.attributes;

export const textOf = (attributes: IppAttributes | undefined, name: string): string =>
  String(attributes?.get(name)?.[0] ?? '');

/** What the spooler says in words and, where that says nothing, in keywords. */
export function reasonOf(attributes: IppAttributes | undefined, message: string, keywords: string): string {
  const reasons = (attributes?.get(keywords) ?? []).filter((keyword) => keyword !== 'none');
  return textOf(attributes, message) || reasons.join(', ');
}

export const statusText = (status: number): string => `IPP 0x${status.toString(16)}`;
