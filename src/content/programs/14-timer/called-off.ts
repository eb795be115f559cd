import { Timer } from 'threading';
import { sleep } from 'time';

function hello() {
  console.log('hello, anybody at home?');
}

const t = new Timer(30, hello);
t.start();

sleep(2);
console.log('cancel() says:', t.cancel());
t.join();
console.log('alive:', t.isAlive());
