// What passes between the page and the thread that arranges, and the work of that thread: the engine's rounds one by one,
// each told as it ends. Plain data both ways; the thread knows nothing of the station.
import { arranging, type Arrangement, type ArrangeOptions, type Progress } from '#core/seating/engine/arrange';
import type { SeatingInstance } from '#core/seating/engine/instance';

export interface ArrangeTask {
  readonly instance: SeatingInstance;
  readonly options: ArrangeOptions;
}

export type ArrangeMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly arrangement: Arrangement };

/** Runs to the end; whoever wants it to stop ends the thread. */
export function runArranging({ instance, options }: ArrangeTask, tell: (message: ArrangeMessage) => void): void {
  const rounds = arranging(instance, options);
  for (;;) {
    const step = rounds.next();
    if (step.done) {
      tell({ kind: 'done', arrangement: step.value });
      return;
    }
    tell({ kind: 'progress', progress: step.value });
  }
}
