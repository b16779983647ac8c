// Putting lists of commits together. Pure.
import type { Commit } from '#core/journal/commit';
import { streamOf } from '#core/station/state';

/** `more` after `known`, without what is known already: each commit once, streams in order. */
export function joined(known: readonly Commit[], more: readonly Commit[]): readonly Commit[] {
  if (more.length === 0) return known;
  const lastSeq = new Map<string, number>();
  for (const commit of known) lastSeq.set(streamOf(commit), Math.max(commit.seq, lastSeq.get(streamOf(commit)) ?? 0));
  return [...known, ...more.filter((commit) => commit.seq > (lastSeq.get(streamOf(commit)) ?? 0))];
}
