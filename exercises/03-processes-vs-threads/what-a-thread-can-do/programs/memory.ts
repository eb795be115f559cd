import { Process } from 'multiprocessing';
import { Thread } from 'threading';

export const notes: string[] = [];

function write(who: string) {
  notes.push(who);
}

if (import.meta.main) {
  const thread = new Thread({ target: write, args: ['thread'] });
  const child = new Process({ target: write, args: ['child'] });
  thread.start();
  child.start();
  thread.join();
  child.join();
}
