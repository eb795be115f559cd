// `npm start`: builds the site where that is needed, and serves it.
import { parseArgs } from 'node:util';
import { ensureSite } from './build-site.ts';
import { type RunningServer, serveSite } from './static-server.ts';
import { say } from './terminal.ts';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 20;

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });

if (!(await ensureSite())) process.exit(1);

const wanted = values.port ?? process.env.PORT;
const host = values.host;
const server =
  wanted === undefined ? await serveOnFreePort(host) : await serveSite({ port: Number(wanted), host, isolated: true });
say('site', `Interleave is at ${server.url} (Chinese: ${server.url}zh-cn/). Stop it with Ctrl+C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.close().then(() => process.exit(0)));
}

async function serveOnFreePort(host: string | undefined): Promise<RunningServer> {
  for (let port = FIRST_PORT; ; port++) {
    try {
      return await serveSite({ port, host, isolated: true });
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === FIRST_PORT + PORTS_TO_TRY) throw error;
    }
  }
}
