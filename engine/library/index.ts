/** The library as a whole: what each module name stands for. */
import { SharedBuffer } from '../kernel/shared-buffer.ts';
import { atomics } from './atomics/atomics.ts';
import { console } from './console.ts';
import * as builtins from './modules/builtins.ts';
import * as futures from './modules/concurrent.futures.ts';
import * as multiprocessing from './modules/multiprocessing.ts';
import * as os from './modules/os.ts';
import * as queue from './modules/queue.ts';
import * as random from './modules/random.ts';
import * as sys from './modules/sys.ts';
import * as threading from './modules/threading.ts';
import * as time from './modules/time.ts';

export const modules: Record<string, Record<string, unknown>> = {
  builtins,
  'concurrent.futures': futures,
  multiprocessing,
  os,
  queue,
  random,
  sys,
  threading,
  time,
};

/** Globals of the learner's that are ours. */
export const globals: Record<string, unknown> = { console, Atomics: atomics, SharedArrayBuffer: SharedBuffer };

/** What can be imported from each module; `exercise` holds the parameters of the exercise at hand. */
export const libraryNames: Record<string, string[]> = Object.fromEntries(
  Object.entries(modules).map(([name, namespace]) => [name, Object.keys(namespace).sort()]),
);
