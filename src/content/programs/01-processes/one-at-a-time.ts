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

pie();
soup();
