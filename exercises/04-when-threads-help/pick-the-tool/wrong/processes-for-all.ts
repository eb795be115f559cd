import { Process } from 'multiprocessing';
import { compute, sleep, time } from 'time';

function fetchNews() {
  sleep(3);
}

function askDatabase() {
  sleep(2);
}

function waitForPrinter() {
  sleep(3);
}

function readAndSum() {
  sleep(2);
  compute(1);
}

function resizePhotos() {
  compute(3);
}

function findPrimes() {
  compute(3);
}

if (import.meta.main) {
  const began = time();
  const helpers = [
    new Process({ target: fetchNews }),
    new Process({ target: askDatabase }),
    new Process({ target: waitForPrinter }),
    new Process({ target: readAndSum }),
    new Process({ target: resizePhotos }),
    new Process({ target: findPrimes }),
  ];
  for (const helper of helpers) helper.start();
  for (const helper of helpers) helper.join();
  console.log(`all done after ${(time() - began).toFixed(1)} s`);
}
