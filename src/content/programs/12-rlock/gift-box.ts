import { RLock, Thread } from 'threading';

const room = new RLock();
export let apples = 0;
export let pears = 0;

function addApple() {
  using _ = room.hold();
  apples += 1;
}

function addPear() {
  using _ = room.hold();
  pears += 1;
}

function packBox() {
  using _ = room.hold(); // the tally is 1
  addApple(); // 2 inside, back to 1
  addPear(); // 2 inside, back to 1
  console.log(`${apples} apples, ${pears} pears`);
} // the tally is 0: the next one may come in

const packers: Thread[] = [];
for (let i = 0; i < 10; i++) {
  const t = new Thread({ target: packBox });
  t.start();
  packers.push(t);
}
for (const t of packers) t.join();

console.log(`in the end: ${apples} and ${pears}`);
