/** Objects of the library that belong to one process, and Python's errors where they are sent to another. */
import * as queue from '../modules/queue.ts';
import * as threading from '../modules/threading.ts';
import { notShareable } from './share.ts';

const LOCKS = {
  Lock: threading.Lock,
  RLock: threading.RLock,
  Condition: threading.Condition,
  Semaphore: threading.Semaphore,
  Event: threading.Event,
  Barrier: threading.Barrier,
  Thread: threading.Thread,
  Queue: queue.Queue,
  SimpleQueue: queue.SimpleQueue,
};

for (const [name, type] of Object.entries(LOCKS)) {
  const kind =
    type === threading.RLock ? '_thread.RLock' : type === queue.SimpleQueue ? '_queue.SimpleQueue' : '_thread.lock';
  notShareable(
    type as { prototype: object },
    () =>
      new TypeError(
        `cannot pickle '${kind}' object: a ${name} belongs to one process. Use what multiprocessing has for it`,
      ),
  );
}
