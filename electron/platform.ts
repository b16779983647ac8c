// The only clock, randomness and hash function of the main process (rule: everything else gets them as arguments).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { incarnationId, type IncarnationId } from '#core/kernel/ids';
import type { ClockReading } from '#core/station/handle';

export interface Platform {
  /** One reading of the wall clock; the offset to the site's time is not known yet. */
  readonly readClock: () => ClockReading;
  readonly newId: () => string;
  readonly newIncarnation: () => IncarnationId;
  /** Lower-case hex SHA-256. */
  readonly sha256: (bytes: Uint8Array) => string;
}

export const platform: Platform = {
  readClock: () => ({ wall: Date.now(), offset: null }),
  newId: () => randomUUID(),
  newIncarnation: () => incarnationId.parse(randomBytes(8).toString('hex')),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};
