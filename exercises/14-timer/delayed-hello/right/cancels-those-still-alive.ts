import { greetings, patience } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

const timers: Timer[] = [];
for (const [name, seconds] of greetings) {
  const t = new Timer(seconds, hello, [name]);
  t.start();
  timers.push(t);
}
console.log('all set');

sleep(patience);
console.log('calling off the rest');
for (const t of timers) {
  if (t.isAlive()) t.cancel();
}
for (const t of timers) t.join();
