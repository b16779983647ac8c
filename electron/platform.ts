// The only clock, randomness and hash function of the main process (rule: everything else gets them as arguments).
import * as crypto from 'node:crypto';
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

/** In one call where the runtime has it; Electron 25 does not. */
const sha256: Platform['sha256'] =
  'hash' in crypto
    ? (bytes) => crypto.hash('sha256', bytes, 'hex')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

export const platform: Platform = {
  readClock: () => ({ wall: Date.now(), offset: null }),
  newId: () => crypto.randomUUID(),
  newIncarnation: () => incarnationId.parse(crypto.randomBytes(8).toString('hex')),
  sha256,
};
