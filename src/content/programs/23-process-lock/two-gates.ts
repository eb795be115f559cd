import { Process, Value } from 'multiprocessing';

export let visitors = 0;

function gate(count: Value) {
  count.value += 1;
}

if (import.meta.main) {
  const count = new Value('i', 0);
  const children: Process[] = [];
  for (let i = 0; i < 2; i++) {
    const child = new Process({ target: gate, args: [count] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  visitors = count.value;
  console.log(visitors);
}
