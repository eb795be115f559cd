import { texts } from 'exercise';
import { type ListProxy, Manager, Process } from 'multiprocessing';
import { compute } from 'time';

export let n = 0;

function countIn(text: string, total: ListProxy<number>) {
  compute(1);
  const found = text.split('e').length - 1;
  total.append(found);
}

if (import.meta.main) {
  using manager = new Manager();
  const total = manager.list<number>();
  const readers = texts.map((text) => new Process({ target: countIn, args: [text, total] }));
  for (const reader of readers) reader.start();
  for (const reader of readers) reader.join();
  n = total.copy().reduce((sum, found) => sum + found, 0);

  console.log(`the letter e: ${n} times`);
}
