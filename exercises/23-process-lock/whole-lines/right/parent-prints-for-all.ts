import { workers } from 'exercise';
import { Process, SimpleQueue } from 'multiprocessing';
import { compute } from 'time';

function work(i: number, lines: SimpleQueue<string>) {
  compute(1);
  lines.put(`worker ${i} is done`);
}

if (import.meta.main) {
  const lines = new SimpleQueue<string>();
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i, lines] });
    child.start();
    children.push(child);
  }
  console.log('all have started');
  for (const _ of children) console.log(lines.get());
  for (const child of children) child.join();
}
