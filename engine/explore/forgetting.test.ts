/** An execution that is over is forgotten: a long exploration needs no more memory than a short one. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { kernelNow } from '../kernel/current.ts';
import type { Factory } from './execution.ts';
import { Exploration } from './exploration.ts';
import { compiled } from './testing.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const EXECUTIONS = 80;

/** How many processes there have been whose execution can still be reached, and how many executions there were. */
async function left(source: string): Promise<{ left: number; executions: number }> {
  const { program, factory } = await compiled(source, 'traced');
  const seen: WeakRef<object>[] = [];
  const watched: Factory = (runtime) => {
    seen.push(new WeakRef(kernelNow()));
    return factory(runtime);
  };
  const exploration = new Exploration(program, watched, { maxExecutions: EXECUTIONS });
  while (!exploration.advance(100)) {}
  // What a WeakRef was asked for stays until the present job is over.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  return {
    left: seen.filter((one) => one.deref() !== undefined).length,
    executions: exploration.progress.executions,
  };
}

const POOL = `import { activeChildren, Pool } from 'multiprocessing';
function double(x: number) { return 2 * x; }
if (import.meta.main) {
  const pool = new Pool(2);
  pool.applyAsync(double, [1]);
  activeChildren()[0]!.kill();
  pool.apply(double, [21]);
  pool.terminate();
  pool.join();
}`;

const executor = (kind: string) => `import { ${kind} } from 'concurrent.futures';
function double(x: number) { return 2 * x; }
if (import.meta.main) {
  using executor = new ${kind}(2);
  const futures = [1, 2, 3].map((x) => executor.submit(double, x));
  for (const f of futures) f.result();
}`;

const LOCKS = `import { Lock, Thread } from 'threading';
const lock = new Lock();
let n = 0;
function work() { for (let i = 0; i < 3; i++) { using _ = lock.hold(); n++; } }
const threads = [1, 2, 3].map(() => new Thread({ target: work }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

describe('executions that are over are forgotten', () => {
  it.each([
    ['a pool one of whose workers is killed', POOL],
    ['threads of an executor', executor('ThreadPoolExecutor')],
    ['processes of an executor', executor('ProcessPoolExecutor')],
    ['threads with a lock', LOCKS],
  ])(
    '%s',
    async (_name, source) => {
      const { left: reached, executions } = await left(source);
      expect(executions).toBe(EXECUTIONS);
      // Those that are the first to show something are kept for what is told of it.
      expect(reached).toBeLessThan(EXECUTIONS / 4);
    },
    60_000,
  );
});
