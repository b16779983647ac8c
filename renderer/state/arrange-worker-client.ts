// Asks the engine in a thread of its own: how far it is, what came of it, and a way to stop it at any moment. One thread a
// question; it is ended when it answered, failed or was cancelled.
import type { Arrangement, Progress } from '#core/seating/engine/arrange';
import type { Question } from '#core/seating/ask-engine';
import type { ArrangeMessage, ArrangeTask } from './arrange-worker-messages';

/** The part of a Worker that is used here. */
export interface ArrangePort {
  readonly postMessage: (task: ArrangeTask) => void;
  readonly addEventListener: {
    (type: 'message', listener: (event: { readonly data: ArrangeMessage }) => void): void;
    (type: 'error' | 'messageerror', listener: (event: { readonly message?: string }) => void): void;
  };
  readonly terminate: () => void;
}

export type Arranged<T> =
  | { readonly kind: 'answered'; readonly answer: T | Extract<Arrangement, { kind: 'refused' }> }
  | { readonly kind: 'cancelled' };

export interface Arranging<T> {
  /** Rejects when the thread breaks down, which is a defect. */
  readonly done: Promise<Arranged<T>>;
  /** Stops at once; after the end it does nothing. */
  readonly cancel: () => void;
}

export function arrangeInWorker<T>(
  port: ArrangePort,
  { instance, options, answer }: Question<T>,
  onProgress: (progress: Progress) => void,
): Arranging<T> {
  let cancel = (): void => undefined;
  const done = new Promise<Arranged<T>>((resolve, reject) => {
    cancel = () => resolve({ kind: 'cancelled' });
    port.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else resolve({ kind: 'answered', answer: answer(data.arrangement) });
    });
    const fail = ({ message }: { readonly message?: string }) =>
      reject(new Error(`the arranging thread failed: ${message ?? 'unreadable message'}`));
    port.addEventListener('error', fail);
    port.addEventListener('messageerror', fail);
  }).finally(() => port.terminate());
  port.postMessage({ instance, options });
  return { done, cancel: () => cancel() };
}
