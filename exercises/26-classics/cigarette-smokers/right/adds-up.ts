import { rounds } from 'exercise';
import { randrange } from 'random';
import { currentThread, Lock, Semaphore, Thread } from 'threading';

const things = ['tobacco', 'paper', 'matches'];
const table = things.map(() => new Semaphore(0)); // counts what lies there of each thing
const tableIsFree = new Semaphore(0);
export const log: string[] = []; // what is put on the table and who smokes, in this order

function supplier() {
  for (let i = 0; i < rounds; i++) {
    const kept = randrange(3);
    for (let thing = 0; thing < 3; thing++) {
      if (thing !== kept) put(thing);
    }
    tableIsFree.acquire();
  }
}

function put(thing: number) {
  log.push(things[thing]);
  table[thing].release();
}

function smoke() {
  log.push(`${currentThread().name} smokes`);
}

const worth = [1, 2, 4];
let sum = 0;
const desk = new Lock();
const calls = [0, 1, 2, 3, 4, 5, 6].map(() => new Semaphore(0)); // one for each sum; nobody waits for 1, 2 and 4

function smoker(own: number) {
  for (;;) {
    calls[7 - worth[own]].acquire();
    sum = 0;
    smoke();
    tableIsFree.release();
  }
}

function helper(thing: number) {
  for (;;) {
    table[thing].acquire();
    using _ = desk.hold();
    sum += worth[thing];
    calls[sum].release();
  }
}

for (let thing = 0; thing < 3; thing++) new Thread({ target: helper, args: [thing], daemon: true }).start();

for (let own = 0; own < 3; own++) {
  new Thread({ target: smoker, args: [own], daemon: true, name: `owner of ${things[own]}` }).start();
}
const delivery = new Thread({ target: supplier, name: 'supplier' });
delivery.start();
delivery.join();

console.log(log.join(', '));
