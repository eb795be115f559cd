import { doors, people } from 'exercise';
import { Process, Value } from 'multiprocessing';
import { compute } from 'time';

export let total = 0;

function letIn(count: Value) {
  compute(1); // a door takes its time to open
  for (let i = 0; i < people; i++) {
    count.value += 1; // TODO: somebody may come in at the other door at the same time
  }
}

if (import.meta.main) {
  const count = new Value('i', 0);
  const children: Process[] = [];
  for (let i = 0; i < doors; i++) {
    const child = new Process({ target: letIn, args: [count] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  total = count.value;
  console.log(`${total} of ${doors * people} counted`);
}
