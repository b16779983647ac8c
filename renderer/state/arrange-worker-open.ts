// A new thread for one arrangement. Apart from arrange-worker-client.ts, which runs wherever threads are given to it.
import ArrangeWorker from './arrange-worker?worker';
import type { ArrangePort } from './arrange-worker-client';

export const openArrangeWorker = (): ArrangePort => new ArrangeWorker();
