import { texts } from 'exercise';
import { Lock, Manager, type NamespaceProxy, Process } from 'multiprocessing';
import { compute } from 'time';

export let n = 0;

function countIn(text: string, total: NamespaceProxy) {
  compute(1);
  const found = text.split('e').length - 1;
  const lock = new Lock();
  using _ = lock.hold();
  total.n += found;
}

if (import.meta.main) {
  using manager = new Manager();
  const total = manager.Namespace();
  total.n = 0;
  const readers = texts.map((text) => new Process({ target: countIn, args: [text, total] }));
  for (const reader of readers) reader.start();
  for (const reader of readers) reader.join();
  n = total.n;

  console.log(`the letter e: ${n} times`);
}
