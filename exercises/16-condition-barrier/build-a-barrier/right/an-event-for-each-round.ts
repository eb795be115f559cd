import { rounds, walkers } from 'exercise';
import { Event, Lock, Thread } from 'threading';

class MeetingPoint {
  readonly parties: number;
  private readonly lock = new Lock();
  private waiting = 0;
  private full = new Event();

  constructor(parties: number) {
    this.parties = parties;
  }

  wait() {
    let mine: Event;
    {
      using _ = this.lock.hold();
      mine = this.full;
      this.waiting += 1;
      if (this.waiting === this.parties) {
        this.waiting = 0;
        this.full = new Event();
        mine.set();
      }
    }
    mine.wait();
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
