import { workers } from 'exercise';
import { Lock, Process } from 'multiprocessing';
import { compute } from 'time';

function work(i: number, terminal: Lock) {
  compute(1); // the work itself: no need to keep the others out
  using _ = terminal.hold();
  console.log(`worker ${i} is done`);
}

if (import.meta.main) {
  const terminal = new Lock(); // one for all, made here and handed to each
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i, terminal] });
    child.start();
    children.push(child);
  }
  {
    using _ = terminal.hold(); // the parent writes to the same terminal
    console.log('all have started');
  }
  for (const child of children) child.join();
}
