/** For tests: processes as workers have them, with messages between them, but all in this realm. */

import type { FromProcess, ToProcess } from '../../../os/protocol.ts';
import type { RunOptions, RunResult } from '../../report.ts';
import type { Timers } from '../../serve.ts';
import { compiled } from '../../testing.ts';
import { type OpenWorker, supervise } from '../supervisor.ts';
import { type Loading, WorkerProcess } from '../worker-process.ts';

const timers: Timers = {
  wait: (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds > 0) setTimeout(resolve, milliseconds).unref();
      else setImmediate(resolve);
    }),
  now: () => performance.now(),
};

/** How many workers there have been. */
export interface Census {
  opened: number;
  ended: number;
  /** Most that there were at a time. */
  most: number;
}

export async function ranInRealm(
  source: string,
  options: RunOptions = {},
): Promise<{ result: RunResult; census: Census }> {
  const { program, factory } = await compiled(source, 'fast', options.parameters);
  const census: Census = { opened: 0, ended: 0, most: 0 };
  const open: OpenWorker = ({ message }) => {
    census.opened++;
    census.most = Math.max(census.most, census.opened - census.ended);
    let isEnded = false;
    let loading: Loading | undefined;
    let process: WorkerProcess | undefined;
    const send = (messages: FromProcess[]) => {
      const copy = structuredClone(messages);
      setImmediate(() => {
        if (!isEnded) message(copy);
      });
    };
    const receive = (messages: ToProcess[]) => {
      for (const one of messages) {
        if (one.type === 'load') {
          loading = { program, factory, options: one.options };
          send([{ type: 'ready' }]);
        } else if (one.type === 'begin') {
          process = new WorkerProcess(loading as Loading, one.begin, one.elapsed, send, timers);
        }
      }
      if (!messages.some(({ type }) => type === 'load' || type === 'begin')) process?.receive(messages);
    };
    return {
      post: (messages) => {
        const copy = structuredClone(messages);
        setImmediate(() => {
          if (!isEnded) receive(copy);
        });
      },
      end: () => {
        if (!isEnded) census.ended++;
        isEnded = true;
      },
    };
  };
  const { result } = supervise(program, { clock: 'real', ...options }, open, timers, () => {});
  return { result: await result, census };
}
