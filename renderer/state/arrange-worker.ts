// The thread in which seats are arranged, so that the window answers meanwhile. Served from our origin (CSP worker-src
// 'self'); it runs the pure engine, fetches nothing and ends with its page.
import { runArranging, type ArrangeTask } from './arrange-worker-messages';

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<ArrangeTask>) => runArranging(data, (message) => globalThis.postMessage(message)),
  { once: true },
);
