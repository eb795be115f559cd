/** The page's side of the service worker. */
import { channelName, isOfflineState, type OfflineState, type Wish } from './protocol.ts';

/** Where the course begins on its host, with a slash at the end. */
const ROOT = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

/**
 * Whether there can be a worker: browsers have none on pages that could have been tampered with on the way, the
 * development server has nothing to keep, and within the page of another site (a learning platform) that site decides.
 */
export const canBeKept = import.meta.env.PROD && 'serviceWorker' in navigator && window.parent === window;

/** Undefined where the browser or the host refuses: the course then needs its network, as any site does. */
export function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker
    .register(`${ROOT}service-worker.js`, { scope: ROOT, updateViaCache: 'none' })
    .catch(() => undefined);
}

export async function ask(wish: Wish): Promise<void> {
  (await navigator.serviceWorker.ready).active?.postMessage(wish);
}

/** Calls back whenever there is news, and once for how things stand. */
export function watchState(onState: (state: OfflineState) => void): void {
  const channel = new BroadcastChannel(channelName(new URL(ROOT, location.href).href));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isOfflineState(data)) onState(data);
  });
  void ask('tell');
}
