import { Thread } from 'threading';
import { compute, monotonic, sleep } from 'time';

function twoAtOnce(job: () => void) {
  const began = monotonic();
  const ts = [1, 2].map(() => new Thread({ target: job }));
  for (const t of ts) t.start();
  for (const t of ts) t.join();
  return (monotonic() - began).toFixed(1);
}

function talk() {
  compute(1); // a second of pure processor work
}

function wait() {
  sleep(1); // a second of waiting
}

console.log(`two that wait: ${twoAtOnce(wait)} s`);
console.log(`two that talk: ${twoAtOnce(talk)} s`);
