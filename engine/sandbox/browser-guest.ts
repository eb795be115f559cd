/** The guest in a browser's worker. The order of the imports matters: see `guest.ts`. */
import { port } from './browser-port.ts';
import './harden.ts';
import { serve } from './guest.ts';

port.then(serve).catch((error: unknown) => {
  // A rejected promise would be silence; an error is heard of outside.
  setTimeout(() => {
    throw error;
  });
});
