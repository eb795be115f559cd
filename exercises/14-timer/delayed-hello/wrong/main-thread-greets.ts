import { greetings, patience } from 'exercise';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

console.log('all set');

let now = 0;
for (const [name, seconds] of greetings) {
  if (seconds > patience) continue;
  sleep(seconds - now);
  now = seconds;
  hello(name);
}
sleep(patience - now);
console.log('calling off the rest');
