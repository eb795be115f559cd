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

for (const job of [keyboard, network, screen]) {
  new Thread({ target: job }).start();
}
sleep(3);

console.log('chat closed');
