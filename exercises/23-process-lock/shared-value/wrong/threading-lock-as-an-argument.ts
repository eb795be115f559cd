import { doors, people } from 'exercise';
import { Process, Value } from 'multiprocessing';
import { Lock } from 'threading';
import { compute } from 'time';

export let total = 0;

function letIn(count: Value, lock: Lock) {
  compute(1);
  for (let i = 0; i < people; i++) {
    using _ = lock.hold();
    count.value += 1;
  }
}

if (import.meta.main) {
  const count = new Value('i', 0);
  const lock = new Lock();
  const children: Process[] = [];
  for (let i = 0; i < doors; i++) {
    const child = new Process({ target: letIn, args: [count, lock] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  total = count.value;
  console.log(`${total} of ${doors * people} counted`);
}
