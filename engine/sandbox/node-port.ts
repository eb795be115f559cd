import type { Port, WorkerPort } from './port.ts';

// `node-child.ts` leaves it here.
const scope = globalThis as { interleavePort?: Port | WorkerPort };

export const port = scope.interleavePort as Port | WorkerPort;
delete scope.interleavePort;
