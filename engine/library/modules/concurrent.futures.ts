/** What learners import from 'concurrent.futures'. */
export { BrokenProcessPool, CancelledError, FutureTimeout as TimeoutError } from '../../os/errors.ts';
export { Future } from '../futures/future.ts';
export { ProcessPoolExecutor, type ProcessPoolOptions } from '../futures/process-pool.ts';
export { ThreadPoolExecutor, type ThreadPoolOptions } from '../futures/thread-pool.ts';
export {
  ALL_COMPLETED,
  asCompleted,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  type WaitOptions,
  wait,
} from '../futures/waiting.ts';
