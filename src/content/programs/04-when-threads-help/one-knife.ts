import { Process } from 'multiprocessing';
import { Thread } from 'threading';
import { compute, sleep, time } from 'time';

function simmer() {
  sleep(1); // the pot does the work
}

function chop() {
  compute(1); // a cook does the work
}

function measure(what: string, cooks: (Thread | Process)[]) {
  const began = time();
  for (const cook of cooks) cook.start();
  for (const cook of cooks) cook.join();
  console.log(`${what}: ${(time() - began).toFixed(1)} s`);
}

const four = [1, 2, 3, 4];

if (import.meta.main) {
  measure(
    'four threads simmer',
    four.map(() => new Thread({ target: simmer })),
  );
  measure(
    'four threads chop',
    four.map(() => new Thread({ target: chop })),
  );
  measure(
    'four processes chop',
    four.map(() => new Process({ target: chop })),
  );
}
