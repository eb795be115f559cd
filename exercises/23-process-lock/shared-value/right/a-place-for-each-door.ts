import { doors, people } from 'exercise';
import { Array as SharedArray, Process } from 'multiprocessing';
import { compute } from 'time';

export let total = 0;

function letIn(counts: SharedArray, door: number) {
  compute(1);
  for (let i = 0; i < people; i++) counts.set(door, Number(counts.get(door)) + 1);
}

if (import.meta.main) {
  const counts = new SharedArray('i', doors);
  const children: Process[] = [];
  for (let door = 0; door < doors; door++) {
    const child = new Process({ target: letIn, args: [counts, door] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  for (let door = 0; door < doors; door++) total += Number(counts.get(door));
  console.log(`${total} of ${doors * people} counted`);
}
