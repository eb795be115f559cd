import { workers } from 'exercise';
import { Lock, Process } from 'multiprocessing';
import { compute } from 'time';

function work(i: number, terminal: Lock) {
  compute(1);
  terminal.acquire();
  try {
    console.log(`worker ${i} is done`);
  } finally {
    terminal.release();
  }
}

if (import.meta.main) {
  const terminal = new Lock();
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [i, terminal] });
    child.start();
    children.push(child);
  }
  {
    using _ = terminal.hold();
    console.log('all have started');
  }
  for (const child of children) child.join();
}
