import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface RunningServer {
  /** Address of the start page, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** What browsers ask of a page whose workers are to share memory. */
export const ISOLATION_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  folder?: string;
  /** True = pages are isolated from others. */
  isolated?: boolean;
}

/**
 * Serves a built site as a plain static host does: folders by their index.html, 404.html for what is not
 * there, no special header unless it is asked for.
 */
export async function serveSite({
  port,
  host = '127.0.0.1',
  folder = DIST,
  isolated = false,
}: ServeOptions): Promise<RunningServer> {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    if (isolated) response.setHeaders(new Headers(ISOLATION_HEADERS));
    answer(root, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await listen(server, port, host);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const name = host === '127.0.0.1' ? 'localhost' : host;
  return {
    url: `http://${name}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const found = await find(root, pathname);
  if (found === 'folder-without-slash') {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const status = found === undefined ? 404 : 200;
  const path = found ?? join(root, '404.html');
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const tag = `"${info.size.toString(36)}-${info.mtimeMs.toString(36)}"`;
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    // Asks again each time, and is answered with 304: a rebuilt site shows at once.
    'cache-control': 'no-cache',
    etag: tag,
  };
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': info.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}

/** The file that a path names, undefined where there is none (or it lies outside the folder). */
async function find(root: string, pathname: string): Promise<string | 'folder-without-slash' | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const wanted = join(root, decoded);
  const path = await realpath(wanted).catch(() => undefined);
  if (path === undefined || (path !== root && !path.startsWith(root + sep))) return undefined;
  if ((await stat(path)).isFile()) return path;
  if (!decoded.endsWith('/')) return 'folder-without-slash';
  const index = join(path, 'index.html');
  return stat(index).then(
    () => index,
    () => undefined,
  );
}
