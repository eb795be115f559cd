import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Limits, Sandbox } from './host.ts';
import { createNodeSandboxOf } from './node-host.ts';
import { isolation } from './node-isolation.ts';
import { explorer, liar, mute } from './testing/hostile-node-guest.ts';
import { run } from './testing/programs.ts';

const { layers } = await isolation();
const PATIENT = { timeout: 30_000 };
const hasChildrenLists = process.platform === 'linux';

let server: Server;
let connections = 0;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const open: Sandbox[] = [];
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.close())));

function takenOver(guest: string, limits: Partial<Limits> = {}): Sandbox {
  const sandbox = createNodeSandboxOf(Promise.resolve(guest), limits);
  open.push(sandbox);
  return sandbox;
}

async function explored(outside: boolean): Promise<string[]> {
  const surroundings = { file: fileURLToPath(import.meta.url), port, pid: process.pid };
  const lines: string[] = [];
  const question = { ...run(''), options: { parameters: { outside } } };
  const answer = await takenOver(explorer(surroundings)).request(question, {
    onOutput: (batch) => lines.push(...batch.map(({ text }) => text)),
  });
  expect(answer).toMatchObject({ ok: true });
  return lines;
}

const answerOf = (guest: string, limits?: Partial<Limits>) => takenOver(guest, limits).request(run(''));

describe('a guest that was taken over', { timeout: 60_000 }, () => {
  test('gets at no file, process, worker or variable', async () => {
    expect(await explored(false)).toEqual([]);
  });

  test.runIf(layers.includes('network') && layers.includes('processes'))(
    'gets at no network and no other process where the system has namespaces',
    async () => {
      expect(await explored(true)).toEqual([]);
      expect(connections).toBe(0);
    },
  );

  test.each([
    ['no JSON', `'{'`],
    ['a type there is none of', `{ type: 'page', id }`],
    ['a result that is none', `{ type: 'result', id, result: { version: 1 } }`],
    ['a failure that only its host can find', `{ type: 'failure', id, failure: { code: 'memory-limit', args: {} } }`],
  ])('is not believed when it answers with %s', async (_name, message) => {
    expect(await answerOf(liar(message))).toMatchObject({ ok: false, failure: { code: 'crashed' } });
  });

  const forged = `JSON.stringify({ type: 'failure', id, failure: { code: 'schedule-stale', args: {} } })`;
  test.each([
    [
      'the pipe, without the secret',
      `const b = Buffer.from('....' + ${forged}); b.writeUInt32BE(b.length - 4); node('fs').writeSync(3, b)`,
    ],
    [
      'the pipe, with a wrong secret',
      `const b = Buffer.from('....' + 'x'.repeat(16) + ${forged}); b.writeUInt32BE(b.length - 4); node('fs').writeSync(3, b)`,
    ],
    ['the pipe, with an endless message', `const b = Buffer.alloc(64, 255); node('fs').writeSync(3, b)`],
    ['its output', `node('fs').writeSync(1, ${forged} + '\\n'); process.exit(0)`],
    ['its errors', `node('fs').writeSync(2, ${forged} + '\\n'); process.exit(0)`],
  ])('is not believed when it writes to %s', async (_name, statement) => {
    expect(await answerOf(mute(statement))).toMatchObject({ ok: false, failure: { code: 'crashed' } });
  });

  test.each([
    ['exits with status 0', `process.exit(0)`],
    ['exits as if it had passed', `process.exitCode = 0; port.send = null; process.reallyExit(0)`],
    ['kills itself', `process.kill(process.pid, 'SIGKILL')`],
    ['aborts', `process.abort()`],
    ['closes its pipe', `node('fs').closeSync(3)`],
  ])('fails when it %s', async (_name, statement) => {
    const answer = await answerOf(mute(statement), { deadline: 1_500 });
    expect(answer).toMatchObject({ ok: false });
  });

  test.each([
    ['output', `print(id, 'line')`],
    ['signs of life', `send({ type: 'pong', id })`],
  ])('is stopped when it floods its host with %s', async (_name, statement) => {
    const flood = `(function flood() { for (let n = 0; n < 1000; n++) ${statement}; setImmediate(flood); })()`;
    expect(await answerOf(mute(flood))).toMatchObject({ ok: false, failure: { code: 'output-limit' } });
  });
});

describe('a guest process', { timeout: 60_000 }, () => {
  test.runIf(hasChildrenLists)('is gone, and collected, when its sandbox is closed', async () => {
    const before = children(process.pid);
    const sandbox = takenOver(mute(`for (;;);`));
    const answer = sandbox.request(run(''));
    await expect.poll(() => descendants(process.pid).length, PATIENT).toBeGreaterThan(before.length);
    const pids = descendants(process.pid);
    await sandbox.close();
    expect(await answer).toMatchObject({ failure: { code: 'stopped' } });
    await expect.poll(() => pids.filter(isThere), PATIENT).toEqual([]);
  });

  test.runIf(hasChildrenLists)('inherits nothing but its pipes', async () => {
    const sandbox = takenOver(mute(`print(id, 'running')`));
    const running = Promise.withResolvers<void>();
    void sandbox.request(run(''), { onOutput: () => running.resolve() });
    await running.promise;
    const guest = descendants(process.pid).at(-1);
    const open = readdirSync(`/proc/${guest}/fd`).map((fd) => readlinkSync(`/proc/${guest}/fd/${fd}`));
    expect(open.length).toBeGreaterThan(3);
    expect(open.filter((file) => !/^(\/dev\/null|(socket|pipe|anon_inode):.*)$/.test(file))).toEqual([]);
  });

  test.runIf(layers.includes('parent'))('ends with its host, whatever that dies of', async () => {
    const host = spawn(process.execPath, [fileURLToPath(new URL('testing/endless-node-host.ts', import.meta.url))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It says so when its guest runs.
    await new Promise((resolve) => host.stdout?.once('data', resolve));
    const pids = descendants(host.pid as number);
    expect(pids.length).toBeGreaterThan(0);
    host.kill('SIGKILL');
    // Collecting what it left is up to the system.
    await expect.poll(() => pids.filter(isRunning), PATIENT).toEqual([]);
  });
});

function children(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function descendants(pid: number): number[] {
  return children(pid).flatMap((child) => [child, ...descendants(child)]);
}

/** A process that has ended and was not collected still is. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}
