import { Process } from 'multiprocessing';
import { Thread } from 'threading';

export const store: string[] = [];

function deliver(what: string) {
  store.push(what);
}

if (import.meta.main) {
  // a worker in a hall of her own
  const elsewhere = new Process({ target: deliver, args: ['planks'] });
  elsewhere.start();
  elsewhere.join();

  // a second worker in this hall
  const here = new Thread({ target: deliver, args: ['screws'] });
  here.start();
  here.join();

  console.log(`in the store: ${store.join(', ')}`);
}
