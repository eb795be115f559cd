import { rounds } from 'exercise';
import { randrange } from 'random';
import { currentThread, Semaphore, Thread } from 'threading';

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

function smoker(own: number) {
  for (;;) {
    table[(own + 1) % 3].acquire();
    table[(own + 2) % 3].acquire();
    smoke();
    tableIsFree.release();
  }
}

for (let own = 0; own < 3; own++) {
  new Thread({ target: smoker, args: [own], daemon: true, name: `owner of ${things[own]}` }).start();
}
const delivery = new Thread({ target: supplier, name: 'supplier' });
delivery.start();
delivery.join();

console.log(log.join(', '));
