/** The grader of each exercise, loaded when it is needed. */
import type { AnyGrader } from './answer-grader.ts';

type Load = () => Promise<{ default: AnyGrader }>;

const graders: Readonly<Record<string, Load>> = {
  '01-processes/time-slices': () => import('./01-processes/time-slices.ts'),
  '01-processes/two-processes': () => import('./01-processes/two-processes.ts'),
  '02-why-threads/chat-client': () => import('./02-why-threads/chat-client.ts'),
  '03-processes-vs-threads/shared-or-not': () => import('./03-processes-vs-threads/shared-or-not.ts'),
  '03-processes-vs-threads/what-a-thread-can-do': () => import('./03-processes-vs-threads/what-a-thread-can-do.ts'),
  '04-when-threads-help/pick-the-tool': () => import('./04-when-threads-help/pick-the-tool.ts'),
  '05-thread/start-a-thread': () => import('./05-thread/start-a-thread.ts'),
  '05-thread/thread-subclass': () => import('./05-thread/thread-subclass.ts'),
  '06-join/fifty-threads': () => import('./06-join/fifty-threads.ts'),
  '06-join/join-timeout': () => import('./06-join/join-timeout.ts'),
  '07-daemon/background-logger': () => import('./07-daemon/background-logger.ts'),
  '08-thread-info/roll-call': () => import('./08-thread-info/roll-call.ts'),
  '09-gil/two-seconds-or-one': () => import('./09-gil/two-seconds-or-one.ts'),
  '09-gil/why-never-on-3': () => import('./09-gil/why-never-on-3.ts'),
  '09-gil/lose-an-update': () => import('./09-gil/lose-an-update.ts'),
  '10-lock/bank-transfer': () => import('./10-lock/bank-transfer.ts'),
  '10-lock/counter-to-zero': () => import('./10-lock/counter-to-zero.ts'),
  '10-lock/release-on-error': () => import('./10-lock/release-on-error.ts'),
  '11-gil-vs-lock/last-ticket': () => import('./11-gil-vs-lock/last-ticket.ts'),
  '12-rlock/build-an-rlock': () => import('./12-rlock/build-an-rlock.ts'),
  '12-rlock/nested-lock': () => import('./12-rlock/nested-lock.ts'),
  '13-semaphore/connection-pool': () => import('./13-semaphore/connection-pool.ts'),
  '13-semaphore/five-at-a-time': () => import('./13-semaphore/five-at-a-time.ts'),
  '14-timer/delayed-hello': () => import('./14-timer/delayed-hello.ts'),
  '14-timer/watchdog': () => import('./14-timer/watchdog.ts'),
  '15-event/office-door': () => import('./15-event/office-door.ts'),
  '15-event/traffic-light': () => import('./15-event/traffic-light.ts'),
  '16-condition-barrier/bounded-buffer': () => import('./16-condition-barrier/bounded-buffer.ts'),
  '16-condition-barrier/build-a-barrier': () => import('./16-condition-barrier/build-a-barrier.ts'),
  '16-condition-barrier/checkpoint': () => import('./16-condition-barrier/checkpoint.ts'),
  '17-queue/full-and-empty': () => import('./17-queue/full-and-empty.ts'),
  '17-queue/task-done': () => import('./17-queue/task-done.ts'),
  '17-queue/three-queues': () => import('./17-queue/three-queues.ts'),
  '18-producer-consumer/back-pressure': () => import('./18-producer-consumer/back-pressure.ts'),
  '18-producer-consumer/baozi': () => import('./18-producer-consumer/baozi.ts'),
  '18-producer-consumer/bones': () => import('./18-producer-consumer/bones.ts'),
  '23-process-lock/shared-value': () => import('./23-process-lock/shared-value.ts'),
  '23-process-lock/whole-lines': () => import('./23-process-lock/whole-lines.ts'),
  '21-queue-pipe/answer-by-queue': () => import('./21-queue-pipe/answer-by-queue.ts'),
  '21-queue-pipe/ping-pong': () => import('./21-queue-pipe/ping-pong.ts'),
  '19-parallel-concurrent/speed-up': () => import('./19-parallel-concurrent/speed-up.ts'),
  '20-process/family-tree': () => import('./20-process/family-tree.ts'),
  '20-process/hello-process': () => import('./20-process/hello-process.ts'),
  '25-atomics/atomic-counter': () => import('./25-atomics/atomic-counter.ts'),
  '25-atomics/build-a-mutex': () => import('./25-atomics/build-a-mutex.ts'),
  '26-classics/dining-philosophers': () => import('./26-classics/dining-philosophers.ts'),
  '22-manager/shared-dict': () => import('./22-manager/shared-dict.ts'),
  '22-manager/nested-change': () => import('./22-manager/nested-change.ts'),
  '22-manager/count-in-parallel': () => import('./22-manager/count-in-parallel.ts'),
  '24-pool/apply-async': () => import('./24-pool/apply-async.ts'),
  '24-pool/errors-in-tasks': () => import('./24-pool/errors-in-tasks.ts'),
  '24-pool/word-count': () => import('./24-pool/word-count.ts'),
  '26-classics/readers-writers': () => import('./26-classics/readers-writers.ts'),
  '26-classics/sleeping-barber': () => import('./26-classics/sleeping-barber.ts'),
  '26-classics/h2o': () => import('./26-classics/h2o.ts'),
  '26-classics/cigarette-smokers': () => import('./26-classics/cigarette-smokers.ts'),
  '26-classics/web-crawler': () => import('./26-classics/web-crawler.ts'),
};

/** Identifiers of all exercises that have a grader, sorted. */
export const graderIds: readonly string[] = Object.keys(graders).sort();

/** The grader of an exercise, or null where it has none. */
export async function loadGrader(id: string): Promise<AnyGrader | null> {
  const load = graders[id];
  return load === undefined ? null : (await load()).default;
}
