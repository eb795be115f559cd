import { Pool } from 'multiprocessing';
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
  compute(3);
}

function findPrimes() {
  compute(3);
}

if (import.meta.main) {
  const began = time();
  using pool = new Pool(2);
  const photos = pool.applyAsync(resizePhotos);
  const primes = pool.applyAsync(findPrimes);
  const helpers = [fetchNews, askDatabase, waitForPrinter, readAndSum].map((target) => new Thread({ target }));
  for (const helper of helpers) helper.start();
  for (const helper of helpers) helper.join();
  photos.get();
  primes.get();
  console.log(`all done after ${(time() - began).toFixed(1)} s`);
}
