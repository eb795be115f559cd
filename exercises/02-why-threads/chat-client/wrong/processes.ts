import { Process } from 'multiprocessing';
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

if (import.meta.main) {
  const started = [keyboard, network, screen].map((job) => new Process({ target: job }));
  for (const p of started) p.start();
  for (const p of started) p.join();

  console.log('chat closed');
}
