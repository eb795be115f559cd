import { Thread } from 'threading';
import { sleep } from 'time';

export const events: string[] = [];

function keyboard() {
  sleep(3);
  events.push('typed');
  console.log('keyboard: a line was typed');
}

function network() {
  sleep(2);
  events.push('received');
  console.log('network: a message came in');
}

function screen() {
  sleep(1);
  events.push('painted');
  console.log('screen: everything is painted');
}

const started: Thread[] = [];
for (const job of [keyboard, network, screen]) {
  // @ts-expect-error: the result of the job, not the job itself
  const t = new Thread({ target: job() });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log('chat closed');
