// What becomes of a job that CUPS took: asked until the answer is final or asking tells nothing new.
import { setTimeout as wait } from 'node:timers/promises';
import type { PrintOutcome } from '#core/bridge/contract';
import type { CupsAddress } from './cups-address';
import { printerReason, stateOf, type Queue } from './cups-queues';
import { askServer } from './ipp-client';
import { attributesOf, operations, reasonOf, statusText, type IppAttribute } from './ipp-message';

/** How long to watch, in ms. */
export interface Watch {
  /** Between two questions about a job. */
  readonly pollEvery: number;
  /** A job that waits this long at a stopped printer is told as waiting. */
  readonly patience: number;
  /** No job is watched longer. */
  readonly giveUpAfter: number;
}

type FinalState = Pick<PrintOutcome, 'outcome' | 'reason'>;

/** Asks until the job is done, canceled or aborted, or until waiting longer tells nothing new. */
export async function finalState(
  address: CupsAddress,
  queue: Queue,
  job: number,
  { pollEvery, patience, giveUpAfter }: Watch,
): Promise<FinalState> {
  const target: readonly IppAttribute[] = [['uri', 'printer-uri', queue.uri]];
  let reason = '';
  for (let waited = 0; waited <= giveUpAfter; waited += pollEvery) {
    await wait(pollEvery);
    const answer = await askServer(address, queue.path, operations.getJob, [
      ...target,
      ['integer', 'job-id', job],
      ['keyword', 'requested-attributes', 'job-state', 'job-state-reasons', 'job-printer-state-message'],
    ]);
    if (!answer.ok) return { outcome: 'unknown', reason: answer.error.detail };
    if (answer.value.status >= 0x100) return { outcome: 'unknown', reason: statusText(answer.value.status) };
    const attributes = attributesOf(answer.value, 'job');
    const state = jobStates[Number(attributes?.get('job-state')?.[0])];
    reason = reasonOf(attributes, 'job-printer-state-message', 'job-state-reasons');
    if (state === 'completed') return { outcome: 'completed', reason: '' };
    if (state) return { outcome: 'failed', reason: [state, reason].filter(Boolean).join(': ') };
    if (waited >= patience) {
      const stopped = await stoppedReason(address, queue, target);
      if (stopped !== undefined) return { outcome: 'unknown', reason: stopped };
    }
  }
  return { outcome: 'unknown', reason };
}

/** The states in which a job stays (RFC 8011, section 5.3.7). */
const jobStates: Readonly<Record<number, 'canceled' | 'aborted' | 'completed'>> = {
  7: 'canceled',
  8: 'aborted',
  9: 'completed',
};

async function stoppedReason(
  address: CupsAddress,
  queue: Queue,
  target: readonly IppAttribute[],
): Promise<string | undefined> {
  const answer = await askServer(address, queue.path, operations.getPrinter, target);
  const attributes = answer.ok ? attributesOf(answer.value, 'printer') : undefined;
  return stateOf(attributes) === 'stopped' ? printerReason(attributes) : undefined;
}
