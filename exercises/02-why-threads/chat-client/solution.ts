import { Thread } from 'threading';
import { sleep } from 'time';

// what happened, in the order in which it happened
export const events: string[] = [];

function keyboard() {
  sleep(3); // somebody thinks, and types
  events.push('typed');
  console.log('keyboard: a line was typed');
}

function network() {
  sleep(2); // a message is on its way
  events.push('received');
  console.log('network: a message came in');
}

function screen() {
  sleep(1); // the letters are painted
  events.push('painted');
  console.log('screen: everything is painted');
}

const started: Thread[] = [];
for (const job of [keyboard, network, screen]) {
  const t = new Thread({ target: job });
  t.start();
  started.push(t);
}
for (const t of started) t.join();

console.log('chat closed');
