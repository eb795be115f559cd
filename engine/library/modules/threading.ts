/** What learners import from 'threading'. */
export { BrokenBarrierError, RuntimeError as ThreadError } from '../../kernel/errors.ts';
export { TIMEOUT_MAX } from '../arguments.ts';
export { Barrier } from '../threading/barrier.ts';
export { Condition } from '../threading/condition.ts';
export { Event } from '../threading/event.ts';
export { type ExceptHook, type ExceptHookArgs, excepthook, setExcepthook } from '../threading/excepthook.ts';
export { Local } from '../threading/local.ts';
export { Lock } from '../threading/lock.ts';
export { RLock } from '../threading/rlock.ts';
export { BoundedSemaphore, Semaphore } from '../threading/semaphore.ts';
export {
  activeCount,
  currentThread,
  enumerate,
  getIdent,
  getNativeId,
  mainThread,
  Thread,
  type ThreadOptions,
} from '../threading/thread.ts';
export { Timer } from '../threading/timer.ts';
