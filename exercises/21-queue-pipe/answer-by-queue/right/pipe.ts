import { repeats } from 'exercise';
import { type Connection, Pipe, Process } from 'multiprocessing';
import { compute } from 'time';

export let answer: unknown = null;
export let exitcode: number | null = null;

function work() {
  compute(1);
  return [42, null, 'hello'.repeat(repeats)];
}

function child(out: Connection) {
  out.send(work());
}

if (import.meta.main) {
  const [here, there] = Pipe(false);
  const p = new Process({ target: child, args: [there] });
  p.start();
  answer = here.recv();
  p.join();
  exitcode = p.exitcode;

  console.log('the child has ended with', exitcode);
}
