/** The guest in Node. The order of the imports matters: see `guest.ts`. */
import { port } from './node-port.ts';
import './harden.ts';
import { serve } from './guest.ts';

serve(port);
