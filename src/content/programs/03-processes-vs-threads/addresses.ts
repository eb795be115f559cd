import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { currentThread, Thread } from 'threading';

function introduce(who: string) {
  const { name } = currentThread();
  const pids = `process ${getpid()}, child of ${getppid()}`;
  console.log(`${who}: ${pids}, in its ${name}`);
}

if (import.meta.main) {
  introduce('I');

  const flatmate = new Thread({
    target: introduce,
    args: ['flatmate'],
  });
  flatmate.start();
  flatmate.join();

  const neighbour = new Process({
    target: introduce,
    args: ['neighbour'],
  });
  neighbour.start();
  neighbour.join();
}
