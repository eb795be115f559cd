/** A site with one page and a strict policy, on the loopback; it writes down every request that reaches it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { frameDocument } from '../../engine/sandbox/browser-frame.ts';
import { hashOfFrame } from '../../engine/sandbox/node-vite-plugin.ts';
import { ISOLATION_HEADERS } from '../../scripts/static-server.ts';

export interface Site {
  url: string;
  /** The same page, isolated from others, as browsers want it of a page whose workers share memory. */
  isolatedUrl: string;
  /** Method and address of each request, and `upgrade` for WebSockets. */
  requests: string[];
  /** The first answer that the page tells. */
  told: Promise<unknown>;
  close(): Promise<void>;
}

/** As strict as the built site's; see `src/integrations/content-security-policy.ts`. */
const POLICY = [
  "default-src 'self'",
  `script-src 'self' '${hashOfFrame()}'`,
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ');

export async function startSite(): Promise<Site> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const bundled = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', logLevel: 'silent' });
  const script = bundled.outputFiles[0]?.text ?? '';
  const requests: string[] = [];
  const { promise: told, resolve: tell } = Promise.withResolvers<unknown>();
  const server = createServer(async (request, response) => {
    if (request.method === 'POST' && request.url === '/told') {
      tell(JSON.parse(Buffer.concat(await request.toArray()).toString()));
      response.end();
      return;
    }
    requests.push(`${request.method} ${request.url}`);
    const isScript = request.url === '/page.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      // Whoever gets as far as this server is let in: the test is that nobody does.
      'access-control-allow-origin': '*',
      'set-cookie': 'secret=cookie',
      ...(request.url === '/isolated' && ISOLATION_HEADERS),
    });
    if (isScript) response.end(script);
    else if (request.url === '/frame') response.end(frameDocument(hashOfFrame()));
    // Without an icon named, the browser asks for /favicon.ico at a moment of its own choosing.
    else
      response.end(
        '<!doctype html><title>Site</title><link rel="icon" href="data:,"><body><script src="/page.js"></script>',
      );
  });
  server.on('upgrade', (request, socket) => {
    requests.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    isolatedUrl: `http://127.0.0.1:${port}/isolated`,
    requests,
    told,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
