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

const typing = new Thread({ target: keyboard, name: 'keyboard' });
const receiving = new Thread({ target: network, name: 'network' });
const painting = new Thread({ target: screen, name: 'screen' });
typing.start();
receiving.start();
painting.start();
typing.join();
receiving.join();
painting.join();

console.log('chat closed');
