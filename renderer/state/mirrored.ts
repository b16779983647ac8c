// A receipt can be quicker than the broadcast of what it is about: whoever shows the outcome waits for the mirror.
import type { Receipt } from '#core/station/state';
import { useStation } from './station-store';

/** Resolves when the mirror holds what the receipt acknowledges. */
export function mirrored({ stream, seq }: Receipt): Promise<void> {
  const isThere = () => (useStation.getState().state.cursor.get(stream)?.seq ?? 0) >= seq;
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useStation.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}
