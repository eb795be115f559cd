import { sleep } from 'time';

export const events: string[] = [];

function keyboard() {
  sleep(1.5);
  events.push('typed');
  console.log('keyboard: a line was typed');
}

function network() {
  sleep(1);
  events.push('received');
  console.log('network: a message came in');
}

function screen() {
  sleep(0.5);
  events.push('painted');
  console.log('screen: everything is painted');
}

for (const job of [keyboard, network, screen]) {
  job();
}

console.log('chat closed');
