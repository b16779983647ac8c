// One try to check somebody in, from the key press to the word of the disk.
import { create } from 'zustand';
import type { CommandAnswer } from '#core/bridge/contract';
import type { CandidateId, SessionId } from '#core/kernel/ids';
import { execute } from '../../state/execute';
import { refreshStatus } from '../../state/station-store';

export type Attempt =
  | { readonly kind: 'none' }
  /** Looked at, nothing tried. */
  | { readonly kind: 'looking'; readonly candidate: CandidateId }
  | { readonly kind: 'saving'; readonly candidate: CandidateId }
  | { readonly kind: 'answered'; readonly candidate: CandidateId; readonly answer: CommandAnswer }
  | { readonly kind: 'not-found'; readonly query: string };

/** What the card shows: always the newest attempt, so a late answer never covers a newer one. */
export const useAttempt = create<{ readonly attempt: Attempt }>()(() => ({ attempt: { kind: 'none' } }));

export const show = (attempt: Attempt): void => useAttempt.setState({ attempt });

export async function checkIn(session: SessionId, candidate: CandidateId): Promise<void> {
  const saving: Attempt = { kind: 'saving', candidate };
  show(saving);
  const answer = await execute({ type: 'CheckInCandidate', session, candidate });
  if (!answer.ok && answer.error.kind.startsWith('Journal')) await refreshStatus();
  if (useAttempt.getState().attempt === saving) show({ kind: 'answered', candidate, answer });
}
