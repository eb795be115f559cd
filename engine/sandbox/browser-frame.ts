/**
 * The frame in which the browser's guests live: a document without an origin, an address or any rights but to run
 * this one script and workers from blobs. The script is fixed, so that both its own policy and the page's can
 * name it by its hash; it does nothing in a document that has an origin.
 *
 * The page sends a port and the guest's script, once, and then `{ code, line, limits }`: the worker is started
 * with the program as its last statement (nothing is evaluated), and is given `line`, its port to the page. What
 * comes back over the first port is `pong` for each `ping` and, where the worker breaks down,
 * `{ type: 'error', reason }`.
 */
export const FRAME_SCRIPT = `'use strict';
if (self.origin === 'null') {
  addEventListener('message', function begin(event) {
    if (event.source !== parent || event.ports.length !== 1) return;
    removeEventListener('message', begin);
    const page = event.ports[0];
    const guest = event.data;
    let worker;
    page.onmessage = function ({ data }) {
      if (data === 'ping') page.postMessage('pong');
      if (data === 'ping' || worker !== undefined) return;
      const { code, line, limits } = data;
      const script = new Blob([guest, '\\ninterleaveProgram(function () { "use strict"; return (', code, '\\n); });']);
      const url = URL.createObjectURL(script);
      worker = new Worker(url);
      worker.onerror = function (error) {
        error.preventDefault();
        page.postMessage({ type: 'error', reason: String(error.message || 'the worker ended') });
      };
      worker.postMessage(limits, [line]);
    };
  });
}`;

/** The whole frame. `hash` is that of the script, as a policy writes it: `sha256-…`. */
export function frameDocument(hash: string): string {
  const policy = `default-src 'none'; script-src '${hash}'; worker-src blob:`;
  return `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><script>${FRAME_SCRIPT}</script>`;
}
