// The stream files of a journal folder as they are found: read, scanned, judged. Nothing is changed here.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '#core/journal/chain';
import type { StreamName } from '#core/journal/record';
import { scanStream, type DamageKind, type Scan } from '#core/journal/scan';
import { hasCode } from '../storage/error-code';

const ending = '.journal';

export const streamFileName = ({ station, incarnation }: StreamName): string => `${station}-${incarnation}${ending}`;

export interface StreamFile {
  readonly name: string;
  readonly scan: Scan;
  readonly bytes: Uint8Array;
}

export interface Damage {
  readonly stream: string;
  readonly at: number;
  readonly kind:
    | DamageKind
    /** A stream that this one was chained to is gone, or its end is. */
    | 'predecessor-missing'
    /** The file holds another stream than its name says: a copy or a mix-up. */
    | 'misnamed';
}

/** None when the folder is not there: a start was cut short before the first commit. */
export async function readStreams(dir: string, sha256: Sha256): Promise<readonly StreamFile[]> {
  const found = await readdir(dir).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  const names = found.filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(dir, name));
      return { name, bytes, scan: scanStream(bytes, sha256) };
    }),
  );
}

/** The commits that can be read; a misnamed copy would bring them twice. */
export const commitsIn = (files: readonly StreamFile[]) =>
  files.flatMap((file) => (isMisnamed(file) ? [] : file.scan.commits));

/** Damage to acknowledged data: inside a file, or a whole earlier stream that a later one was chained to and is gone. */
export function damageIn(files: readonly StreamFile[]): readonly Damage[] {
  const hashes = new Set(commitsIn(files).map((commit) => commit.hash));
  return files.flatMap((file): Damage[] => {
    const { name, scan } = file;
    if (isMisnamed(file)) return [{ stream: name, at: 0, kind: 'misnamed' }];
    const prev = scan.commits[0]?.prev;
    return [
      ...(scan.verdict.kind === 'damage' ? [{ stream: name, at: scan.verdict.at, kind: scan.verdict.damage }] : []),
      ...(prev && !hashes.has(prev) ? [{ stream: name, at: 0, kind: 'predecessor-missing' as const }] : []),
    ];
  });
}

const isMisnamed = ({ name, scan: { stream } }: StreamFile): boolean =>
  stream !== null && streamFileName(stream) !== name;
