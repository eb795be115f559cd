import { Process } from 'multiprocessing';
import { compute, sleep } from 'time';

function pie() {
  compute(2); // kneading: the cook has her hands full
  sleep(2); // baking: the oven does it alone
  console.log('the pie is ready');
}

function soup() {
  sleep(2); // the water gets hot by itself
  compute(2); // chopping: the cook again
  console.log('the soup is ready');
}

if (import.meta.main) {
  new Process({ target: pie, name: 'pie' }).start();
  new Process({ target: soup, name: 'soup' }).start();
}
