import type { GuestWorker, GuestWorkerEvents, OpenGuestWorker } from './port.ts';

/** Mebibytes of JavaScript heap that one process may have. */
const HEAP = 128;
/** Of it for young objects, of which a process makes few. */
const YOUNG = 12;

/**
 * Opens workers of this child process, in which further guests live.
 *
 * @param boot `node-worker.ts` as text
 */
export function openNodeWorker(boot: string, guest: string): OpenGuestWorker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return (events: GuestWorkerEvents): GuestWorker => {
    const worker = new Worker(boot, {
      eval: true,
      workerData: guest,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG },
    });
    let isWanted = true;
    let reason = 'its worker ended';
    worker.on('message', (data) => {
      if (isWanted) events.message(data);
    });
    worker.on('error', (error: Error) => {
      reason = error.message;
    });
    worker.on('exit', () => {
      if (isWanted) events.ended(reason);
    });
    return {
      send: (data) => worker.postMessage(data),
      end: () => {
        isWanted = false;
        void worker.terminate();
      },
    };
  };
}
