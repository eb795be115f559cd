import { workers } from 'exercise';
import { Lock, Process } from 'multiprocessing';
import { compute } from 'time';

function work(i: number) {
  compute(1);
  console.log(`worker ${i} is done`);
}

if (import.meta.main) {
  const terminal = new Lock();
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i] });
    {
      using _ = terminal.hold();
      child.start();
    }
    children.push(child);
  }
  console.log('all have started');
  for (const child of children) child.join();
}
