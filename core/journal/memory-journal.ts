// The journal without a disk, for tests and previews. It keeps the contract: durable means remembered here.
import { err, ok } from '#core/kernel/result';
import type { Commit } from './commit';
import { assertFollows, type Journal } from './journal';

export interface MemoryJournal extends Journal {
  readonly commits: readonly Commit[];
}

export function createMemoryJournal(): MemoryJournal {
  const commits: Commit[] = [];
  let closed = false;
  return {
    commits,
    append: async ({ commit }) => {
      if (closed) return err({ kind: 'JournalClosed' });
      assertFollows(commit, commits.at(-1) ?? null);
      commits.push(commit);
      return ok(null);
    },
    close: async () => {
      closed = true;
    },
  };
}
