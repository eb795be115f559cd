import { workers } from 'exercise';
import { Thread } from 'threading';
import { compute } from 'time';

function work(i: number) {
  compute(1);
  console.log(`worker ${i} is done`);
}

if (import.meta.main) {
  const children: Thread[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Thread({ target: work, args: [i] });
    child.start();
    children.push(child);
  }
  console.log('all have started');
  for (const child of children) child.join();
}
