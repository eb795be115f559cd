/** The guest's port in a worker. Loaded before the realm is hardened, it takes what it needs of the worker. */
import { type Line, openBrowserWorker } from './browser-open-worker.ts';
import type { Port, WorkerPort } from './port.ts';

interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { data: unknown; ports: Line[] }) => void, once: object): void;
  /** The last statement of the worker's script hands the program over. */
  interleaveProgram?: (program: () => unknown) => void;
}

const scope = globalThis as unknown as WorkerScope;

let program: (() => unknown) | undefined;
scope.interleaveProgram = (given) => {
  delete scope.interleaveProgram;
  program = given;
};

/** The source came with the worker's script: nothing can be evaluated here. */
const evaluate = (): unknown => program?.();
/** Null where workers cannot have workers of their own. */
const openWorker = openBrowserWorker();

/** Resolves when the line has come, from the page or from the first guest. */
export const port: Promise<Port | WorkerPort> = new Promise((resolve) => {
  scope.addEventListener(
    'message',
    ({ data, ports: [line] }) => {
      if (line === undefined) return;
      const listen = (receive: (message: unknown) => void) => {
        line.onmessage = ({ data: message }) => receive(message);
      };
      const send = (message: unknown) => line.postMessage(message);
      if (data === 'process') resolve({ kind: 'first guest', send, listen, evaluate });
      else {
        resolve({
          kind: 'host',
          limits: data,
          send,
          listen: (receive) => listen((text) => receive(text as string)),
          evaluate,
          openWorker,
        });
      }
    },
    { once: true },
  );
});
