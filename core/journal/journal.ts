// The port to durable storage. A commit that was answered with ok is on disk; one that was refused is not, and neither
// is anything after it (only after JournalFailed nobody knows). Two implementations pass the same conformance suite: memory-journal and electron's file-journal.
import type { Result } from '#core/kernel/result';
import type { SealedCommit } from './chain';
import type { Commit } from './commit';

export type JournalRefusal =
  /** No space: nothing of the commit was kept, the journal can be used again once there is space. */
  | { readonly kind: 'JournalFull' }
  /** Acknowledged data is damaged: this journal is only read. */
  | { readonly kind: 'JournalReadOnly' }
  /** The disk refused to make a write durable: what it holds is uncertain, so nothing more is written. */
  | { readonly kind: 'JournalFailed'; readonly reason: string }
  | { readonly kind: 'JournalClosed' };

export interface Journal {
  /**
   * Resolves when the commit is durable, or with the reason why it will never be. Commits of one stream come in the
   * order of `seq`, each naming the one before; calls need not wait for each other and are written together. Rejects
   * when the commit does not follow: a defect of the caller.
   */
  readonly append: (sealed: SealedCommit) => Promise<Result<null, JournalRefusal>>;
  /** Finishes what was appended and takes nothing more. Closing twice is closing once. */
  readonly close: () => Promise<void>;
}

/** Throws when `commit` does not follow: appending out of order is a defect of the caller, never of the operator. */
export function assertFollows(commit: Commit, last: Pick<Commit, 'seq' | 'hash'> | null): void {
  const expected = (last?.seq ?? 0) + 1;
  if (commit.seq !== expected) throw new Error(`commit ${commit.seq} appended where ${expected} is due`);
  if (last && commit.prev !== last.hash) throw new Error(`commit ${commit.seq} does not name the one before`);
}
