import { greetings, patience } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

class Greeting extends Timer {
  constructor(name: string, seconds: number) {
    super(seconds, () => hello(name));
  }
}

const waiting: Greeting[] = [];
for (const [name, seconds] of greetings) waiting.push(new Greeting(name, seconds));
for (const each of waiting) each.start();
console.log('all set');

sleep(patience);
console.log('calling off the rest');
for (const each of waiting) each.cancel();
