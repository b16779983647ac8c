// Commits of a made-up stream, chained and sealed, for tests of the journal that do not care what happened.
import { sealCommit, type SealedCommit } from '#core/journal/chain';
import type { CommitHash } from '#core/journal/commit';
import { commandId, eventId, incarnationId, stationId } from '#core/kernel/ids';
import { sha256 } from './station';

export const sampleStream = {
  station: stationId.parse('S-TEST'),
  incarnation: incarnationId.parse('00000000000000aa'),
} as const;

/** `count` commits after `before`; each tells its number and some text that fills a few bytes. */
export function chainOf(
  count: number,
  { stream = sampleStream, prev = null }: { stream?: typeof sampleStream; prev?: CommitHash | null } = {},
): readonly SealedCommit[] {
  const chain: SealedCommit[] = [];
  for (let seq = 1; seq <= count; seq++) chain.push(nextInChain(chain.at(-1) ?? null, stream, prev));
  return chain;
}

export function nextInChain(
  before: SealedCommit | null,
  stream = sampleStream,
  prev: CommitHash | null = null,
): SealedCommit {
  const seq = (before?.commit.seq ?? 0) + 1;
  return sealCommit(
    {
      ...stream,
      seq,
      prev: before?.commit.hash ?? prev,
      cause: { command: commandId.parse(`${stream.incarnation}-${seq}`), type: 'Note' },
      events: [
        {
          id: eventId.parse(`${stream.station}:${stream.incarnation}:${seq}`),
          hlc: [1_668_816_000_000 + seq, 0],
          wall: 1_668_816_000_000 + seq,
          offset: null,
          by: '监考员甲',
          type: 'NoteOfATest',
          v: 1,
          keys: ['note'],
          basis: {},
          data: { text: `第${seq}条`.repeat(1 + (seq % 3)) },
        },
      ],
    },
    sha256,
  );
}
