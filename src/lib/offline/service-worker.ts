/// <reference lib="webworker" />
/**
 * Answers for the course where there is no network. It keeps files by their content, all of one build: as long as
 * some are missing, pages come from the network as if there were no worker; once all are there, everything comes
 * from the device, so that no page ever meets a script of another build. A newer build is fetched beside the old
 * one, and takes its place when somebody asks for it or when no page is open.
 */
import { copyResponse } from 'workbox-core/copyResponse.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { type CourseFile, courseFiles, isNamedByContent } from './course-files.ts';
import { channelName, isWish, type OfflineState } from './protocol.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const COURSE_FILES: readonly CourseFile[];
declare const TRAVELLING_BYTES: number;
declare const NOT_HERE_PAGE: string;

const scope = self.registration.scope;
const files = courseFiles(COURSE_FILES, scope);
const CACHE = `interleave ${scope}`;
/** There once a build has been kept whole: whoever comes after it has to keep the next one whole, too. */
const WHOLE = new URL('?kept-whole', scope).href;
const AT_A_TIME = 4;

const fromDevice = new CacheFirst({
  cacheName: CACHE,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => {
        const file = files.find(request.url);
        return file === undefined ? request : files.keyOf(file);
      },
      // What was sent on from elsewhere is refused as the answer to a navigation: a copy is not.
      cacheWillUpdate: async ({ response }) => {
        if (response.status !== 200) return null;
        return response.redirected ? copyResponse(response) : response;
      },
    },
  ],
});
const channel = new BroadcastChannel(channelName(scope));

const state: OfflineState = {
  held: 0,
  total: files.bytes,
  travelling: TRAVELLING_BYTES,
  isComplete: false,
  isBusy: false,
  problem: null,
};
/** A worker is ended and started as the browser likes: what it knows it has to find out. */
let known: Promise<void> | undefined;
let downloading: Promise<void> | undefined;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      // Whoever could work without a network can do so with the new build. Fails as a whole, and is tried again.
      if ((await cache.match(WHOLE)) !== undefined) await fetchMissing(event);
      else await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const ours = new Set([WHOLE, ...files.all.map(files.keyOf)]);
      for (const { url } of await cache.keys()) if (!ours.has(url)) await cache.delete(url);
      await self.clients.claim();
      known = undefined;
      await look();
      tell();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (!isWish(event.data)) return;
  if (event.data === 'tell') event.waitUntil(look().then(tell));
  else if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
  else if (event.data === 'remove') event.waitUntil(remove());
  else {
    downloading ??= download(event).finally(() => {
      downloading = undefined;
    });
    // Each page that asks again keeps the worker alive for longer.
    event.waitUntil(downloading);
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const file = files.find(request.url);
  if (file !== undefined) event.respondWith(answer(event, file));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => missing()));
});

async function answer(event: FetchEvent, file: CourseFile): Promise<Response> {
  const { request } = event;
  await look();
  if (state.isComplete || isNamedByContent(file)) return fromDevice.handle({ event, request });
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(files.keyOf(file), { cacheName: CACHE });
    if (kept !== undefined) return kept;
    if (request.mode === 'navigate') return notHere();
    throw error;
  }
}

/** For an address that the course does not have: its own page for that, where it is on the device. */
async function missing(): Promise<Response> {
  const page = files.find(new URL('404.html', scope).href);
  const kept = page && (await caches.match(files.keyOf(page), { cacheName: CACHE }));
  return kept === undefined ? notHere() : new Response(kept.body, { status: 404, headers: kept.headers });
}

function notHere(): Response {
  return new Response(NOT_HERE_PAGE, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function download(event: ExtendableEvent): Promise<void> {
  await look();
  if (state.isComplete) return tell();
  Object.assign(state, { isBusy: true, problem: null });
  tell();
  try {
    await fetchMissing(event);
    // What came last may be of a newer build than what came first: then it is not one course.
    await self.registration.update().catch(() => {});
    if (self.registration.installing !== null || self.registration.waiting !== null) state.problem = 'newer';
    else {
      await (await caches.open(CACHE)).put(WHOLE, new Response());
      state.isComplete = true;
    }
  } catch (error) {
    state.problem = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'room' : 'network';
  }
  state.isBusy = false;
  tell();
}

/** Fetches what is not there yet, a few files at a time, the small ones first. Throws where one does not come. */
async function fetchMissing(event: ExtendableEvent): Promise<void> {
  const kept = await keptKeys();
  const wanted = files.all.filter((file) => !kept.has(files.keyOf(file))).sort((a, b) => a[2] - b[2]);
  const next = wanted.values();
  const work = async (): Promise<void> => {
    for (const file of next) {
      // A browser may hold an older page by the same name: the host is asked.
      const cache = isNamedByContent(file) ? 'default' : 'no-cache';
      const request = new Request(new URL(encodeURI(file[0]), scope), { cache });
      const [response, done] = fromDevice.handleAll({ event, request });
      const { ok, status } = await response;
      await done;
      if (!ok) throw new Error(`The host answers ${status} for ${file[0]}`);
      state.held += file[2];
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

async function remove(): Promise<void> {
  await caches.delete(CACHE);
  known = undefined;
  await look();
  tell();
}

async function keptKeys(): Promise<Set<string>> {
  const cache = await caches.open(CACHE);
  return new Set((await cache.keys()).map(({ url }) => url));
}

/** Finds out, once, what is on the device. */
function look(): Promise<void> {
  known ??= keptKeys().then((kept) => {
    const held = files.all.filter((file) => kept.has(files.keyOf(file)));
    state.held = held.reduce((sum, [, , bytes]) => sum + bytes, 0);
    state.isComplete = held.length === files.all.length && kept.has(WHOLE);
  });
  return known;
}

function tell(): void {
  channel.postMessage(state);
}
