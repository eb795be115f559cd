import { workers } from 'exercise';
import { Process } from 'multiprocessing';
import { compute, sleep } from 'time';

function work(i: number) {
  compute(1);
  sleep(i / 10);
  console.log(`worker ${i} is done`);
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
