import { greetings, patience } from 'exercise';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

for (const [name, seconds] of greetings) {
  sleep(seconds);
  hello(name);
}
console.log('all set');

sleep(patience);
console.log('calling off the rest');
