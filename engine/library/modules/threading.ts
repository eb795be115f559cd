/** What learners import from 'threading'. */
export { Lock } from '../threading/lock.ts';
export { RLock } from '../threading/rlock.ts';
export { activeCount, currentThread, enumerate, mainThread, Thread, type ThreadOptions } from '../threading/thread.ts';
