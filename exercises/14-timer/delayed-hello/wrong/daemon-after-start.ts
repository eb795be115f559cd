import { greetings, patience } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

for (const [name, seconds] of greetings) {
  const t = new Timer(seconds, hello, [name]);
  t.start();
  t.daemon = true;
}
console.log('all set');

sleep(patience);
console.log('calling off the rest');
