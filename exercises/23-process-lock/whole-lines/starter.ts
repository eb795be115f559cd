import { workers } from 'exercise';
import { Process } from 'multiprocessing';
import { compute } from 'time';

function work(i: number) {
  compute(1); // the work itself
  console.log(`worker ${i} is done`); // TODO: the text and the end of the line must stay together
}

if (import.meta.main) {
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i] });
    child.start();
    children.push(child);
  }
  console.log('all have started');
  for (const child of children) child.join();
}
