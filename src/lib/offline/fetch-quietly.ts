import { recall } from '../storage.ts';
import type { OfflineState } from './protocol.ts';
import { ask, watchState } from './worker.ts';

/** Where somebody has taken the course off the device, this says so: it is not put there again unasked. */
export const REFUSED_KEY = 'offline-refused';

/** A page gets this long to come to rest. */
const REST_MS = 5000;
/** So often a download that does not move is asked for again: browsers end workers that take their time. */
const AGAIN_MS = 20_000;

/** Fetches the course for later, once the page is at rest, where that costs nobody anything. */
export function fetchQuietly(): void {
  if (recall(REFUSED_KEY) !== null || isCostly()) return;
  setTimeout(() => whenIdle(start), REST_MS);
}

function start(): void {
  let last: OfflineState | undefined;
  watchState((state) => {
    last = state;
  });
  const timer = setInterval(again, AGAIN_MS);
  again();

  function again(): void {
    if (last?.isComplete || last?.problem === 'room' || recall(REFUSED_KEY) !== null) clearInterval(timer);
    else if (navigator.onLine) void ask('download');
  }
}

/** Whether the network is one that somebody saves on, as far as the browser tells. */
function isCostly(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: REST_MS });
  else work();
}
