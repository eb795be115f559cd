import { texts } from 'exercise';
import { type Lock, Manager, type NamespaceProxy, Process } from 'multiprocessing';
import { compute } from 'time';

export let n = 0;

function countIn(text: string, total: NamespaceProxy, lock: Lock) {
  using _ = lock.hold();
  compute(1);
  const found = text.split('e').length - 1;
  total.n += found;
}

if (import.meta.main) {
  using manager = new Manager();
  const total = manager.Namespace();
  total.n = 0;
  const lock = manager.Lock();
  const readers = texts.map((text) => new Process({ target: countIn, args: [text, total, lock] }));
  for (const reader of readers) reader.start();
  for (const reader of readers) reader.join();
  n = total.n;

  console.log(`the letter e: ${n} times`);
}
