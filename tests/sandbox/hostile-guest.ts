/**
 * Guests that have been taken over: plain scripts in the place of the bundled guest, with every power that their
 * realm has. What they get out is only what the frame and the worker let out.
 */

/** The worker's side of the protocol in its plainest form; `answer` serves a request. */
function guest(answer: string): string {
  return `'use strict';
    self.interleaveProgram = () => {};
    addEventListener('message', ({ ports: [line] }) => {
      const send = (message) => line.postMessage(typeof message === 'string' ? message : JSON.stringify(message));
      const print = (id, ...texts) => send({
        type: 'output', id, lines: texts.map((text) => ({ process: 0, thread: 'MainThread', text, time: 0 })),
      });
      const finish = (id) => send({
        type: 'result', id, result: {
          version: 1, status: 'finished', exports: {}, output: [], elapsed: 0, exitCode: 0, findings: [], schedule: '', steps: 0,
        },
      });
      line.onmessage = async ({ data }) => {
        const message = JSON.parse(data);
        const { type, id } = message;
        if (type === 'ping') send({ type: 'pong', id });
        else { ${answer} }
      };
      send({ type: 'ready' });
    }, { once: true });`;
}

/** Tries every way out of a worker, to `url` and to what the browser keeps; prints those that lead anywhere. */
export function explorer(url: string): string {
  const socket = url.replace('http', 'ws');
  return guest(`
    // Some of these never settle in such a frame.
    const soon = () => new Promise((resolve) => setTimeout(resolve, 1000, 'no answer'));
    const event = (target, good, bad) => new Promise((resolve, reject) => { target[good] = resolve; target[bad] = reject; });
    const nested = (source) => {
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      return event(worker, 'onmessage', 'onerror').then(({ data }) => data === 'failed' ? Promise.reject() : data);
    };
    const ways = {
      fetch: () => fetch('${url}fetch'),
      'fetch without cors': () => fetch('${url}no-cors', { mode: 'no-cors' }),
      'fetch with keepalive': () => fetch('${url}keepalive', { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }),
      XMLHttpRequest: () => { const r = new XMLHttpRequest(); r.open('GET', '${url}xhr', false); r.send(); },
      WebSocket: () => event(new WebSocket('${socket}socket'), 'onopen', 'onerror'),
      EventSource: () => event(new EventSource('${url}events'), 'onopen', 'onerror'),
      WebTransport: () => new WebTransport('${url.replace('http:', 'https:')}transport').ready,
      importScripts: () => importScripts('${url}page.js'),
      'importScripts of a blob': () => importScripts(URL.createObjectURL(new Blob(['1']))),
      'importScripts of data': () => importScripts('data:text/javascript,1'),
      'import()': () => import('${url}page.js'),
      'import() of a blob': () => import(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
      eval: () => eval('1'),
      Function: () => Function('return 1')(),
      'a string as a timer': () => new Promise((resolve) => { self.hit = resolve; setTimeout('hit()'); }),
      WebAssembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
      IndexedDB: () => event(indexedDB.open('x'), 'onsuccess', 'onerror'),
      caches: () => caches.open('x'),
      storage: () => navigator.storage.estimate().then(({ quota }) => quota || Promise.reject()),
      'the file system': () => navigator.storage.getDirectory(),
      locks: () => navigator.locks.request('x', () => 1),
      localStorage: () => localStorage.length,
      cookies: () => cookieStore.getAll(),
      document: () => document.cookie,
      parent: () => parent.document,
      'an origin': () => self.origin === 'null' ? Promise.reject() : self.origin,
      'a worker of the site': () => event(new Worker('${url}page.js'), 'onmessage', 'onerror'),
      'a shared worker': () => new SharedWorker('${url}page.js'),
      'fetch in a nested worker': () => nested("fetch('${url}nested').then(() => postMessage('got'), () => postMessage('failed'))"),
      'eval in a nested worker': () => nested("try { eval('1'); postMessage('got') } catch { postMessage('failed') }"),
    };
    new BroadcastChannel('site').postMessage('from the guest');
    for (const [name, way] of Object.entries(ways)) {
      let isOpen = true;
      try {
        if (await Promise.race([Promise.resolve(way()), soon()]) === 'no answer') isOpen = false;
      } catch { isOpen = false; }
      if (isOpen) print(id, name);
    }
    finish(id);`);
}

/** Answers `run` with `message`, JavaScript in which `id` is the number of the request. */
export function liar(message: string): string {
  return guest(`send(${message});`);
}

/** Posts without end and without looking at anything. */
export const FLOODER = guest(`for (;;) print(id, 'line');`);

/** Posts, within all limits of a single message, things that mean nothing. */
export const CHATTERER = guest(`for (;;) send({ type: 'pong', id });`);

/** Has others work while it waits. */
export const BROOD = guest(`
  const source = 'for (;;);';
  for (let i = 0; i < 4; i++) new Worker(URL.createObjectURL(new Blob([source])));
  print(id, 'brood');`);
