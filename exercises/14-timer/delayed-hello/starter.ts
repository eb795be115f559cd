import { greetings, patience } from 'exercise';
import { sleep } from 'time';

function hello(name: string) {
  console.log(`hello, ${name}`);
}

// TODO: for each [name, seconds] of greetings, have hello(name) called in so many seconds
console.log('all set');

sleep(patience);
console.log('calling off the rest');
// TODO: whoever has not been greeted by now will not be
