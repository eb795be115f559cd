/** Objects of the library that belong to one process, and Python's errors where they are sent to another. */
import * as queue from '../modules/queue.ts';
import * as threading from '../modules/threading.ts';
import { notShareable } from './share.ts';

const LOCKS = [
  threading.Lock,
  threading.RLock,
  threading.Condition,
  threading.Semaphore,
  threading.Event,
  threading.Barrier,
  threading.Thread,
  queue.Queue,
  queue.SimpleQueue,
] as const;

for (const type of LOCKS) {
  const kind =
    type === threading.RLock ? '_thread.RLock' : type === queue.SimpleQueue ? '_queue.SimpleQueue' : '_thread.lock';
  const name = (type as { name: string }).name;
  notShareable(
    type as { prototype: object },
    () =>
      new TypeError(
        `cannot pickle '${kind}' object: a ${name} belongs to one process. Use what multiprocessing has for it`,
      ),
  );
}
