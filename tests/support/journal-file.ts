// The bytes of a stream file made by hand: header and records as the writer makes them, one commit a batch.
import type { SealedCommit } from '#core/journal/chain';
import { encodeFileHeader, encodeRecord } from '#core/journal/record';
import { sampleStream } from './chain';

/** `durableBefore` says what each record claims to have been durable; by default everything before it. */
export function fileOf(
  chain: readonly SealedCommit[],
  durableBefore: (seq: number) => number = (seq) => seq - 1,
  stream = sampleStream,
): Uint8Array<ArrayBuffer> {
  const records = chain.map(({ commit: { seq }, bytes: payload }) =>
    encodeRecord({ seq, durable: durableBefore(seq), payload }),
  );
  const parts = [encodeFileHeader(stream), ...records];
  const file = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
