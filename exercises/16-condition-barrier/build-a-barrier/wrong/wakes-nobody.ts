import { rounds, walkers } from 'exercise';
import { Condition, Thread } from 'threading';

class MeetingPoint {
  readonly parties: number;
  private readonly changed = new Condition();
  private waiting = 0;
  private round = 0;

  constructor(parties: number) {
    this.parties = parties;
  }

  wait() {
    using _ = this.changed.hold();
    const mine = this.round;
    this.waiting += 1;
    if (this.waiting === this.parties) {
      this.waiting = 0;
      this.round += 1;
    }
    while (this.round === mine) this.changed.wait();
  }
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
