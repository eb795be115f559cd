import { greetings, patience } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

let t: Timer | null = null;
for (const [name, seconds] of greetings) {
  t = new Timer(seconds, hello, [name]);
  t.start();
}
console.log('all set');

sleep(patience);
console.log('calling off the rest');
t?.cancel();
