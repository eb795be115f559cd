import { workers } from 'exercise';
import { Process } from 'multiprocessing';
import { Lock } from 'threading';
import { compute } from 'time';

const terminal = new Lock();

function work(i: number) {
  compute(1);
  using _ = terminal.hold();
  console.log(`worker ${i} is done`);
}

if (import.meta.main) {
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i] });
    child.start();
    children.push(child);
  }
  {
    using _ = terminal.hold();
    console.log('all have started');
  }
  for (const child of children) child.join();
}
