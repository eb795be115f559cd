import type { GuestWorker, GuestWorkerEvents, OpenGuestWorker } from './port.ts';

/** One end of a line between two realms. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
}

interface Worker {
  postMessage(message: unknown, transfer: unknown[]): void;
  terminate(): void;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null;
}

interface Scope {
  Worker?: new (url: string) => Worker;
  MessageChannel: new () => { port1: Line; port2: Line };
  location: { href: string };
}

/**
 * Opens workers of this worker, from the same script: it holds the guest and the program. Takes what it needs of the
 * realm now; null where workers cannot have workers.
 */
export function openBrowserWorker(): OpenGuestWorker | null {
  const { Worker, MessageChannel, location } = globalThis as unknown as Scope;
  if (Worker === undefined) return null;
  const { href } = location;
  return ({ message, ended }: GuestWorkerEvents): GuestWorker => {
    const { port1: own, port2: theirs } = new MessageChannel();
    const worker = new Worker(href);
    own.onmessage = ({ data }) => message(data);
    worker.onerror = (error) => {
      error.preventDefault();
      ended(String(error.message ?? 'its worker ended'));
    };
    worker.postMessage('process', [theirs]);
    return {
      send: (data) => own.postMessage(data),
      end: () => {
        own.onmessage = null;
        own.close();
        worker.onerror = null;
        worker.terminate();
      },
    };
  };
}
