/** The guest's port in a worker. Loaded before the realm is hardened, it takes what it needs of the worker. */
import type { Port } from './port.ts';

/** The worker's end of the line to the page. */
interface Line {
  postMessage(text: string): void;
  onmessage: ((event: { data: unknown }) => void) | null;
}

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

/** Resolves when the page's line has come. */
export const port: Promise<Port> = new Promise((resolve) => {
  scope.addEventListener(
    'message',
    ({ data, ports: [line] }) => {
      if (line === undefined) return;
      resolve({
        limits: data,
        send: (text) => line.postMessage(text),
        listen: (receive) => {
          line.onmessage = ({ data: text }) => receive(text as string);
        },
        // The source came with the worker's script: nothing can be evaluated here.
        evaluate: () => program?.(),
      });
    },
    { once: true },
  );
});
