// All commits of the journal, read when the screen opens and followed while it is open. The mirror keeps only what they
// come to. Invariant: each commit once, in the order in which main folded them.
import { useEffect, useState } from 'react';
import type { Commit } from '#core/journal/commit';
import { bridge } from '../../bridge';
import { joined } from './commits';

export type JournalRead =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly commits: readonly Commit[] }
  | { readonly kind: 'failed'; readonly detail: string };

export function useJournal(): JournalRead {
  const [journal, setJournal] = useState<JournalRead>({ kind: 'reading' });
  useEffect(() => {
    let closed = false;
    // What is pushed while the long answer is on its way waits for it.
    let early: readonly Commit[] | null = [];
    const stop = bridge.onCommit((commits) => {
      if (early) early = [...early, ...commits];
      else
        setJournal((before) =>
          before.kind === 'read' ? { kind: 'read', commits: joined(before.commits, commits) } : before,
        );
    });
    bridge.commitsSince({}).then(
      (commits) => {
        if (closed) return;
        setJournal({ kind: 'read', commits: joined(commits, early ?? []) });
        early = null;
      },
      (error: unknown) =>
        !closed && setJournal({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      closed = true;
      stop();
    };
  }, []);
  return journal;
}
