/** The child process of a guest: how it is started, heard and ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { GuestEvents } from './conversation.ts';
import type { Limits } from './host.ts';
import { createFrameReader, frame } from './node-frame.ts';
import { childOf, watchMemory } from './node-memory.ts';
import type { Failure } from './protocol.ts';

export interface GuestProcess {
  /** What the child puts before each of its messages. */
  token: string;
  send(text: string): void;
  /** Resolves when the process, and all it started, has ended. */
  kill(): Promise<void>;
}

interface Options {
  /** Command that isolates, see `node-isolation.ts`. */
  prefix: readonly string[];
  /** `node-child.ts` as text. */
  boot: string;
  limits: Limits;
  events: GuestEvents;
}

/** Of `prlimit` in `node-isolation.ts`, and what a program with workers needs. */
const FEW_FILES = '--nofile=128';
const MANY_FILES = '--nofile=1024';
/** Mebibytes for young objects of a guest that does not search: with more it is no faster, only larger. */
const YOUNG_BESIDE_WORKERS = 4;
const PIPE = 3;
const SECRET_BYTES = 16;
/** A UTF-16 code unit takes up to three bytes of UTF-8. */
const BYTES_PER_UNIT = 3;
/** Kept of what Node says when it dies. */
const STDERR_BYTES = 8_192;
const OUT_OF_MEMORY = /heap out of memory|Allocation failed|out of memory/i;
/** From killing the guest to killing the commands around it, which otherwise end by themselves and clean up. */
const KILL_GROUP_AFTER_MILLISECONDS = 250;

/** Leaders of the groups that live now. */
const groups = new Set<number>();
let isCleaningUp = false;

/** A deadline of the parent's own or a Ctrl+C must not leave a guest behind that loops for ever. */
function killGroupsAtExit(): void {
  if (isCleaningUp) return;
  isCleaningUp = true;
  process.on('exit', () => {
    for (const leader of groups) signalGroup(leader);
  });
}

export function startGuestProcess({ prefix, boot, limits, events }: Options): GuestProcess {
  killGroupsAtExit();
  const secret = randomBytes(SECRET_BYTES);
  const child = start(prefix, boot, limits);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  let isOver = false;
  let stderr = '';
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);

  const unwatch =
    pid === undefined
      ? () => {}
      : watchMemory(pid, limits.memory, () => fail({ code: 'memory-limit', args: { mebibytes: limits.memory } }));

  function fail(failure: Failure): void {
    if (isOver) return;
    isOver = true;
    // Whoever hears of the failure may count on the process being gone.
    void kill().then(() => events.ended(failure));
  }

  async function kill(): Promise<void> {
    isOver = true;
    unwatch();
    pipe.destroy();
    // The number of a process that has ended may be another one's by now.
    if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    // It counts as closed when what it wrote has been read to its end: that, too, is waited for.
    (child.stderr as Socket | null)?.ref();
    const group = setTimeout(() => signalGroup(pid), killGuest(child, prefix.length > 0));
    await ended;
    clearTimeout(group);
  }

  const pipe = child.stdio[PIPE] as Socket;
  const read = createFrameReader(
    (text) => {
      if (!isOver) events.message(text);
    },
    secret,
    limits.reply * BYTES_PER_UNIT,
  );
  pipe.on('data', (chunk: Buffer) => {
    if (isOver) return;
    try {
      read(chunk);
    } catch (error) {
      fail({ code: 'crashed', args: { reason: (error as Error).message } });
    }
  });
  // Writing to a child that has just ended: its end is heard of in `close`.
  pipe.on('error', () => {});
  child.stderr?.on('data', (chunk: Buffer) => {
    if (stderr.length < STDERR_BYTES) stderr += chunk.toString('latin1', 0, STDERR_BYTES);
  });
  child.once('error', (error) => fail({ code: 'crashed', args: { reason: error.message } }));
  child.once('close', (code, signal) => {
    if (pid !== undefined) groups.delete(pid);
    unwatch();
    if (isOver) return;
    isOver = true;
    events.ended(causeOfDeath(code, signal, stderr, limits));
  });

  // An idle guest keeps nobody waiting; while a request is under way, its heartbeat does.
  child.unref();
  pipe.unref();
  (child.stderr as Socket | null)?.unref();

  return {
    token: secret.toString('hex'),
    send: (text) => {
      if (!isOver) pipe.write(frame(text));
    },
    kill,
  };
}

/**
 * Flags of Node for a guest with so many mebibytes of heap. A search makes and drops objects all the time: with more
 * room for young ones it is no faster, only larger (ten million operations: 204 mebibytes with 8, 273 with 16).
 */
export function heapFlags(mebibytes: number, youngMebibytes = 8): string[] {
  return [`--max-old-space-size=${mebibytes}`, `--max-semi-space-size=${youngMebibytes}`];
}

function start(prefix: readonly string[], boot: string, limits: Limits): ChildProcess {
  // Each worker has descriptors of its own.
  const around = limits.workers ? prefix.map((word) => (word === FEW_FILES ? MANY_FILES : word)) : prefix;
  const [command, ...args] = [
    ...around,
    process.execPath,
    '--permission',
    ...(limits.workers ? ['--allow-worker'] : []),
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    ...(limits.workers ? heapFlags(limits.heap, YOUNG_BESIDE_WORKERS) : heapFlags(limits.heap)),
    '--eval',
    boot,
  ] as string[] as [string, ...string[]];
  return spawn(command, args, {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    // Windows cannot open a pipe without knowing where it is installed.
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // The leader of a group of its own, so that all of it can be killed.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

/**
 * Kills the innermost process, and gives the milliseconds after which the rest is to be killed too: commands
 * around it see its end, collect it, and end.
 */
function killGuest(child: ChildProcess, hasPrefix: boolean): number {
  const inner = hasPrefix && child.pid !== undefined ? childOf(child.pid) : undefined;
  if (inner === undefined) return 0;
  try {
    process.kill(inner, 'SIGKILL');
  } catch {
    return 0;
  }
  return KILL_GROUP_AFTER_MILLISECONDS;
}

function signalGroup(leader: number): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A status of 0 is no success either: a guest that ends has given no answer. */
function causeOfDeath(code: number | null, signal: string | null, stderr: string, limits: Limits): Failure {
  if (OUT_OF_MEMORY.test(stderr)) return { code: 'memory-limit', args: { mebibytes: limits.heap } };
  const reason = signal ?? `status ${code}`;
  return { code: 'crashed', args: { reason } };
}
