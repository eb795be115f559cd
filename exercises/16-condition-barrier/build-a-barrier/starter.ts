import { rounds, walkers } from 'exercise';
import { Condition, Thread } from 'threading';

class MeetingPoint {
  readonly parties: number;

  constructor(parties: number) {
    this.parties = parties;
  }

  // TODO: let nobody on until all have come, in every round
  wait() {}
}

export const log: number[] = [];
const top = new MeetingPoint(walkers);

function walk() {
  for (let round = 0; round < rounds; round++) {
    log.push(round);
    top.wait();
  }
}

const threads: Thread[] = [];
for (let i = 0; i < walkers; i++) threads.push(new Thread({ target: walk }));
for (const t of threads) t.start();
for (const t of threads) t.join();

console.log(log.join(' '));
