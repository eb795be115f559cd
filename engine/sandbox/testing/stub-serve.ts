/** Stands in for `engine/explore/serve.ts`: runs the main task to its end, a thousand turns at a time. */
import type { Instance, Runtime } from '../../compile/runtime.ts';
import type { Reply, Request } from '../protocol.ts';

export function createServer(evaluate: (code: string) => unknown, send: (reply: Reply) => void) {
  const cancelled = new Set<number>();
  async function run(request: Exclude<Request, { type: 'cancel' }>) {
    const { id, program } = request;
    const line = (text: string) => ({ process: 0, thread: 'MainThread', text, time: 0 });
    const print = (text: unknown) => send({ type: 'output', id, lines: [line(String(text))] });
    try {
      const make = evaluate(program.code) as (runtime: Runtime) => Instance;
      const instance = make({ global: () => ({ log: print }) } as unknown as Runtime);
      const task = instance.main();
      let turns = 0;
      while (!task.next().done && !cancelled.has(id)) {
        turns += 1;
        if (turns % 1000 === 0) await new Promise<void>((resolve) => setTimeout(resolve));
      }
      send({
        type: 'result',
        id,
        result: {
          version: 1,
          status: cancelled.has(id) ? 'budget' : 'finished',
          exports: instance.exports() as never,
          output: [],
          elapsed: 0,
          exitCode: 0,
          findings: [],
          schedule: '',
          steps: turns,
        },
      });
    } catch (error) {
      send({ type: 'failure', id, failure: { code: 'internal', args: { message: String(error) } } });
    }
  }
  return {
    receive(request: Request): void {
      if (request.type === 'cancel') cancelled.add(request.id);
      else void run(request);
    },
  };
}
