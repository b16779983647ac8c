// The journal of a data folder: a file a stream, the streams of earlier starts and of other stations beside our own.
// Opening cuts a torn tail (its bytes go to `quarantine/`) and tells; damage to what was acknowledged opens read-only.
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalHealth } from '#core/bridge/contract';
import type { Sha256 } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import type { Journal } from '#core/journal/journal';
import type { StreamName } from '#core/journal/record';
import { scanStream, type DamageKind, type Scan } from '#core/journal/scan';
import { err, type Result } from '#core/kernel/result';
import type { JournalRefusal } from '#core/journal/journal';
import { writeFileAtomically } from '../storage/atomic-write';
import { createStreamWriter } from './stream-writer';

const ending = '.journal';

export interface StreamFile {
  readonly name: string;
  readonly scan: Scan;
  readonly bytes: Uint8Array;
}

export interface Damage {
  readonly stream: string;
  readonly at: number;
  readonly kind: DamageKind | 'predecessor-missing';
}

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
  await mkdir(dir, { recursive: true });
  const files = await readStreams(dir, sha256);
  const commits = files.flatMap(({ scan }) => scan.commits);
  const [damage] = damageIn(files);
  if (damage) return readOnly(commits, damage);

  let cut = 0;
  for (const file of files) cut += await cutTornTail(dir, file);
  let failure: JournalRefusal | null = null;
  const writer = createStreamWriter(join(dir, `${station}-${incarnation}${ending}`), { station, incarnation });
  return {
    commits,
    journal: {
      ...writer,
      append: async (commit) => {
        const outcome = await writer.append(commit);
        if (!outcome.ok && outcome.error.kind === 'JournalFailed') failure = outcome.error;
        return outcome;
      },
    },
    health: () => {
      if (failure?.kind === 'JournalFailed') return { kind: 'failed', reason: failure.reason };
      return cut > 0 ? { kind: 'torn-tail-cut', bytes: cut } : { kind: 'good' };
    },
  };
}

/** Every stream file of a journal folder, read and scanned; nothing is changed. */
export async function readStreams(dir: string, sha256: Sha256): Promise<readonly StreamFile[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(dir, name));
      return { name, bytes, scan: scanStream(bytes, sha256) };
    }),
  );
}

/** Damage to acknowledged data: inside a file, or a whole earlier stream that a later one was chained to and is gone. */
export function damageIn(files: readonly StreamFile[]): readonly Damage[] {
  const hashes = new Set(files.flatMap(({ scan }) => scan.commits.map((commit) => commit.hash)));
  return files.flatMap(({ name, scan: { commits, verdict } }): Damage[] => {
    const first = commits[0];
    const missing = first?.prev && !hashes.has(first.prev);
    return [
      ...(verdict.kind === 'damage' ? [{ stream: name, at: verdict.at, kind: verdict.damage }] : []),
      ...(missing ? [{ stream: name, at: 0, kind: 'predecessor-missing' as const }] : []),
    ];
  });
}

function readOnly(commits: readonly Commit[], { stream, at, kind }: Damage): OpenedJournal {
  const refused: Promise<Result<null, JournalRefusal>> = Promise.resolve(err({ kind: 'JournalReadOnly' }));
  return {
    commits,
    journal: { append: () => refused, close: async () => {} },
    health: () => ({ kind: 'read-only', stream, at, reason: kind }),
  };
}

/** The bytes of a write that nobody was told about are set aside, then cut; returns how many. */
async function cutTornTail(dir: string, { name, bytes, scan: { verdict } }: StreamFile): Promise<number> {
  if (verdict.kind !== 'torn-tail') return 0;
  const aside = join(dir, 'quarantine');
  await mkdir(aside, { recursive: true });
  await writeFileAtomically(
    join(aside, `${name}-${verdict.at}`),
    bytes.subarray(verdict.at, verdict.at + verdict.bytes),
  );
  if (verdict.at === 0) {
    await rm(join(dir, name));
  } else {
    const file = await open(join(dir, name), 'r+');
    try {
      await file.truncate(verdict.at);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
  return verdict.bytes;
}
