/** The first thing a worker of the child process runs. Bundled by itself, as `node-child.ts` is. */
import { run } from './node-script.ts';
import type { WorkerPort } from './port.ts';

const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
if (parentPort === null) throw new Error('this runs in workers only');
const line = parentPort;

const port: WorkerPort = {
  kind: 'first guest',
  send: (data) => line.postMessage(data),
  listen: (receive) => {
    line.on('message', receive);
  },
  evaluate: (code) => run(`'use strict'; (${code}\n)`, 'program'),
};
(globalThis as { interleavePort?: WorkerPort }).interleavePort = port;
run(workerData as string, 'guest');
