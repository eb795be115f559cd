import { greetings, patience } from 'exercise';
import { Thread } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

function later(seconds: number, name: string) {
  sleep(seconds);
  hello(name);
}

for (const [name, seconds] of greetings) new Thread({ target: later, args: [seconds, name] }).start();
console.log('all set');

sleep(patience);
console.log('calling off the rest');
