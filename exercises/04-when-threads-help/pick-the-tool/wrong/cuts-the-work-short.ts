import { Thread } from 'threading';
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
  compute(0.5);
}

function findPrimes() {
  compute(0.5);
}

if (import.meta.main) {
  const began = time();
  const helpers = [
    new Thread({ target: fetchNews }),
    new Thread({ target: askDatabase }),
    new Thread({ target: waitForPrinter }),
    new Thread({ target: readAndSum }),
    new Thread({ target: resizePhotos }),
    new Thread({ target: findPrimes }),
  ];
  for (const helper of helpers) helper.start();
  for (const helper of helpers) helper.join();
  console.log(`all done after ${(time() - began).toFixed(1)} s`);
}
