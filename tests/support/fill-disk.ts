// Writes a journal until its disk is full, frees space, goes on: nothing that was acknowledged may be lost, nothing that
// was refused may come back.
import type { Commit } from '#core/journal/commit';
import { incarnationId } from '#core/kernel/ids';
import { openJournal } from '#electron/journal/file-journal';
import { nextInChain, sampleStream } from './chain';
import { sha256 } from './station';

export interface DiskReport {
  readonly acknowledged: number;
  readonly refusals: readonly string[];
  readonly healthWhenFull: string;
  readonly healthAfter: string;
  /** What a new start found is exactly what was acknowledged. */
  readonly same: boolean;
}

export async function fillDisk(dir: string, free: () => Promise<void>, limit = 20_000): Promise<DiskReport> {
  const { journal, health } = await openJournal({ dir, ...sampleStream, sha256 });
  const acknowledged: Commit[] = [];
  const refusals: string[] = [];
  let before: ReturnType<typeof nextInChain> | null = null;
  const tryNext = async (): Promise<boolean> => {
    const next = nextInChain(before);
    const answer = await journal.append(next);
    if (!answer.ok) refusals.push(answer.error.kind);
    else acknowledged.push((before = next).commit);
    return answer.ok;
  };
  while (acknowledged.length < limit && (await tryNext()));
  for (let i = 0; i < 3; i++) await tryNext();
  const healthWhenFull = health().kind;
  await free();
  for (let i = 0; i < 50; i++) await tryNext();
  await journal.close();
  const incarnation = incarnationId.parse('00000000000000bb');
  const again = await openJournal({ dir, station: sampleStream.station, incarnation, sha256 });
  await again.journal.close();
  return {
    acknowledged: acknowledged.length,
    refusals,
    healthWhenFull,
    healthAfter: again.health().kind,
    same: JSON.stringify(again.commits) === JSON.stringify(acknowledged),
  };
}
