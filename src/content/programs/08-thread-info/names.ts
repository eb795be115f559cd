import { Thread, currentThread } from 'threading';

function greet() {
  const me = currentThread();
  console.log(`${me.name} has number ${me.ident}`);
}

const first = new Thread({ target: greet });
const second = new Thread({ target: greet, name: 'Ann' });
const third = new Thread({ target: greet });
third.name = 'Ann'; // nobody minds

console.log(`before start: ${first.ident}`);
for (const t of [first, second, third]) {
  t.start();
  t.join();
}
console.log(`afterwards: ${first.ident}`);
