/** What learners import from 'multiprocessing'. */
export { Connection, Pipe } from '../multiprocessing/connection.ts';
export {
  activeChildren,
  cpuCount,
  currentProcess,
  Process,
  type ProcessOptions,
  parentProcess,
} from '../multiprocessing/process.ts';
export { JoinableQueue, Queue } from '../multiprocessing/queue.ts';
export { SimpleQueue } from '../multiprocessing/simple-queue.ts';
