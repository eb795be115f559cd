import type { Build, CompileResult, Sources } from '../../../engine/compile/program.ts';
import type { CompileReply, CompileRequest } from './compiler-protocol.ts';
import type { Busy } from './types.ts';

interface Waiting {
  resolve(result: CompileResult): void;
  reject(error: Error): void;
}

export interface CompileOptions {
  /** Names that the module `exercise` exports. */
  parameters: string[];
  signal: AbortSignal;
  onBusy(change: Partial<Busy>): void;
}

let worker: Worker | undefined;
let isReady = false;
let lastId = 0;
const waiting = new Map<number, Waiting>();
/** The last program in each build: Run, Submit and stepping ask for the same one again and again. */
const compiled = new Map<Build, { key: string; result: CompileResult }>();

/**
 * Compiles off the page's own thread; the compiler is loaded once per page. Null where it was stopped
 * meanwhile. Rejects where the compiler itself cannot be loaded or breaks.
 */
export async function compile(
  sources: Sources,
  build: Build,
  { parameters, signal, onBusy }: CompileOptions,
): Promise<CompileResult | null> {
  if (signal.aborted) return null;
  const key = JSON.stringify(sources);
  const known = compiled.get(build);
  if (known?.key === key) return known.result;

  onBusy({ stage: isReady ? 'compiling' : 'compiler' });
  const stopped = Promise.withResolvers<null>();
  const stop = (): void => stopped.resolve(null);
  signal.addEventListener('abort', stop);
  try {
    const result = await Promise.race([ask(sources, build, parameters), stopped.promise]);
    if (result !== null) compiled.set(build, { key, result });
    return result;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function ask(sources: Sources, build: Build, parameters: string[]): Promise<CompileResult> {
  const { promise, resolve, reject } = Promise.withResolvers<CompileResult>();
  lastId += 1;
  waiting.set(lastId, { resolve, reject });
  const main = Object.keys(sources)[0] as string;
  theWorker().postMessage({ id: lastId, sources, main, build, parameters } satisfies CompileRequest);
  return promise;
}

function theWorker(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./compiler.worker.ts', import.meta.url), { type: 'module', name: 'compiler' });
  worker.onmessage = ({ data }: MessageEvent<CompileReply>) => {
    isReady = true;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.result);
    else asked?.reject(new Error(data.error));
  };
  worker.onerror = (event) => giveUp(new Error(`The compiler could not be started: ${event.message ?? 'not loaded'}`));
  return worker;
}

/** A compiler that broke is thrown away; the next request starts another. */
function giveUp(error: Error): void {
  worker?.terminate();
  worker = undefined;
  isReady = false;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
