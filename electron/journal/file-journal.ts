// The journal of a data folder: a file a stream, the streams of earlier starts and of other stations beside our own.
// Opening cuts a torn tail (its bytes go to `quarantine/`) and tells; damage to what was acknowledged opens read-only and
// touches nothing.
import { join } from 'node:path';
import type { JournalHealth } from '#core/bridge/contract';
import type { Sha256 } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import type { Journal, JournalRefusal } from '#core/journal/journal';
import type { StreamName } from '#core/journal/record';
import { err, type Result } from '#core/kernel/result';
import { makeFolder } from '../storage/atomic-write';
import { recoverStreams } from './recover';
import { commitsIn, damageIn, readStreams, streamFileName, type Damage } from './stream-files';
import { createStreamWriter } from './stream-writer';

export interface OpenedJournal {
  readonly journal: Journal;
  readonly commits: readonly Commit[];
  readonly health: () => JournalHealth;
}

export interface JournalParts extends StreamName {
  readonly dir: string;
  readonly sha256: Sha256;
}

export async function openJournal({ dir, station, incarnation, sha256 }: JournalParts): Promise<OpenedJournal> {
  await makeFolder(dir);
  const files = await readStreams(dir, sha256);
  const commits = commitsIn(files);
  const [damage] = damageIn(files);
  if (damage) return readOnly(commits, damage);

  const cut = await recoverStreams(dir, files);
  let failure: string | null = null;
  const writer = createStreamWriter(join(dir, streamFileName({ station, incarnation })), { station, incarnation });
  return {
    commits,
    journal: {
      ...writer,
      append: async (sealed) => {
        const outcome = await writer.append(sealed);
        if (!outcome.ok && outcome.error.kind === 'JournalFailed') failure = outcome.error.reason;
        return outcome;
      },
    },
    health: () => {
      if (failure !== null) return { kind: 'failed', reason: failure };
      return cut > 0 ? { kind: 'torn-tail-cut', bytes: cut } : { kind: 'good' };
    },
  };
}

function readOnly(commits: readonly Commit[], { stream, at, kind }: Damage): OpenedJournal {
  const refused: Promise<Result<null, JournalRefusal>> = Promise.resolve(err({ kind: 'JournalReadOnly' }));
  return {
    commits,
    journal: { append: () => refused, close: async () => {} },
    health: () => ({ kind: 'read-only', stream, at, reason: kind }),
  };
}
