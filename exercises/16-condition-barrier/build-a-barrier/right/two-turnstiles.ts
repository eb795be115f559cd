import { rounds, walkers } from 'exercise';
import { Condition, Thread } from 'threading';

class MeetingPoint {
  readonly parties: number;
  private readonly changed = new Condition();
  private waiting = 0;
  private leaving = false;

  constructor(parties: number) {
    this.parties = parties;
  }

  wait() {
    using _ = this.changed.hold();
    this.changed.waitFor(() => !this.leaving);
    this.waiting += 1;
    if (this.waiting === this.parties) this.leaving = true;
    this.changed.notifyAll();
    this.changed.waitFor(() => this.leaving);
    this.waiting -= 1;
    if (this.waiting === 0) this.leaving = false;
    this.changed.notifyAll();
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
