import { Thread } from 'threading';
import { sleep } from 'time';

function knead(n: number) {
  console.log(`apprentice ${n}: started`);
  sleep(3);
  console.log(`apprentice ${n}: done`);
}

function hire() {
  for (let n = 1; n <= 5; n++) {
    // nothing is said here about daemon
    const t = new Thread({ target: knead, args: [n] });
    t.start();
  }
  sleep(10);
}

const master = new Thread({ target: hire, daemon: true });
master.start();
// wait, but no longer than two seconds
master.join(2);
console.log('main: going home');
