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

const lying = new Set<number>(); // what helpers have found on the table
const desk = new Lock();
const yours = things.map(() => new Semaphore(0)); // calls the owner of the third thing

function smoker(own: number) {
  for (;;) {
    yours[own].acquire();
    tableIsFree.release();
    smoke();
  }
}

function helper(thing: number) {
  for (;;) {
    table[thing].acquire();
    using _ = desk.hold();
    lying.add(thing);
    if (lying.size < 2) continue;
    const own = [0, 1, 2].find((other) => !lying.has(other))!;
    lying.clear();
    yours[own].release();
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
