import { doors, people } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

export let total = 0;

function letIn() {
  compute(1);
  for (let i = 0; i < people; i++) total += 1;
}

if (import.meta.main) {
  const children: Process[] = [];
  for (let i = 0; i < doors; i++) {
    const child = new Process({ target: letIn });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  console.log(`${total} of ${doors * people} counted`);
}
