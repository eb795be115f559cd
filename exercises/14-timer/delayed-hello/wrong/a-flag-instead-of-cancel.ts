import { greetings, patience } from 'exercise';
import { Timer } from 'threading';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

let over = false;

function helloUnlessOver(name: string) {
  if (!over) hello(name);
}

for (const [name, seconds] of greetings) new Timer(seconds, helloUnlessOver, [name]).start();
console.log('all set');

sleep(patience);
console.log('calling off the rest');
over = true;
