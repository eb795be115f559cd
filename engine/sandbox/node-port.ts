import type { Port } from './port.ts';

// `node-child.ts` leaves it here.
const scope = globalThis as { interleavePort?: Port };

export const port = scope.interleavePort as Port;
delete scope.interleavePort;
