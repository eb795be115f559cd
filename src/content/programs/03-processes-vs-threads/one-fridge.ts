import { Process } from 'multiprocessing';
import { Thread } from 'threading';

export const fridge: string[] = [];

function putMilk(who: string) {
  fridge.push('milk');
  console.log(`${who} counts ${fridge.length}`);
}

if (import.meta.main) {
  const flatmate = new Thread({
    target: putMilk,
    args: ['flatmate'],
  });
  flatmate.start();
  flatmate.join();

  // a new flat, with a fridge of its own
  const neighbour = new Process({
    target: putMilk,
    args: ['neighbour'],
  });
  neighbour.start();
  neighbour.join();

  console.log(`I count ${fridge.length}`);
}
