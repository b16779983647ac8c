// `journal verify`: what the journal of a folder is worth, without writing anything.
import type { Sha256 } from '#core/journal/chain';
import { damageIn, readStreams, type Damage, type StreamFile } from './stream-files';

export interface JournalReport {
  /** True when nothing that was acknowledged is damaged; a torn tail alone, listed below, does not change that. */
  readonly ok: boolean;
  readonly streams: readonly {
    readonly station: string;
    readonly incarnation: string;
    readonly commits: number;
    readonly head: string | null;
  }[];
  readonly damage: readonly {
    readonly stream: string;
    readonly at: number;
    readonly kind: Damage['kind'] | 'torn-tail';
  }[];
}

export const verifyJournal = async (dir: string, sha256: Sha256): Promise<JournalReport> =>
  reportOn(await readStreams(dir, sha256));

export function reportOn(files: readonly StreamFile[]): JournalReport {
  const damage = damageIn(files);
  const torn = files.flatMap(({ name, scan: { verdict } }) =>
    verdict.kind === 'torn-tail' ? [{ stream: name, at: verdict.at, kind: verdict.kind }] : [],
  );
  return {
    ok: damage.length === 0,
    streams: files.flatMap(({ scan: { stream, commits } }) =>
      stream ? [{ ...stream, commits: commits.length, head: commits.at(-1)?.hash ?? null }] : [],
    ),
    damage: [...damage, ...torn],
  };
}
