import { stations } from 'exercise';
import { Barrier, Thread } from 'threading';
import { sleep } from 'time';

export const readings: number[] = [];
export const shares: number[] = [];

function measure(station: number) {
  sleep(station + 1); // the farther away, the slower
  readings[station] = 10 * (station + 1);
}

function compare(station: number) {
  let sum = 0;
  for (let i = 0; i < stations; i++) sum += readings[i];
  shares[station] = (100 * readings[station]) / sum;
}

const allMeasured = new Barrier(stations);

function work(station: number) {
  measure(station);
  allMeasured.wait(); // the last one opens it for all
  compare(station);
}

const threads: Thread[] = [];
for (let i = 0; i < stations; i++) threads.push(new Thread({ target: work, args: [i] }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(shares.join(', '));
