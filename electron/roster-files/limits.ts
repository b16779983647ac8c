// How large a roster file may be. A site has a few thousand candidates; what is beyond these figures is a mistake or an
// attack, and is refused with a sentence before it can cost memory or time. Reasons: docs/decisions/0003-roster-files.md.
import { maxDroppedBytes } from '#core/bridge/contract';

export const fileLimits = {
  /** Of the file as it lies on disk. */
  bytes: maxDroppedBytes,
  /** Of everything a zip (xlsx, xlsb, ods) unpacks to. */
  unpackedBytes: 128 * 1024 * 1024,
  zipEntries: 4096,
  /** 20,000 candidates is what an import takes, with room for titles and footers. */
  rows: 21_000,
  columns: 1_000,
  /** Of the thread that reads: twice what 20,000 candidates need in any format. */
  heapMb: 256,
  milliseconds: 20_000,
} as const;
