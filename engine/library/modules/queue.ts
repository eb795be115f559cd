/** What learners import from 'queue'. */
export { Empty, Full, ShutDown } from '../../kernel/errors.ts';
export { LifoQueue, PriorityQueue, Queue, type QueueOptions } from '../queue/queue.ts';
export { SimpleQueue } from '../queue/simple-queue.ts';
