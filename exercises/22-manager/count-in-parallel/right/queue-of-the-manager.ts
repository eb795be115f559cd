import { texts } from 'exercise';
import { Manager, Process } from 'multiprocessing';
import { compute } from 'time';

export let n = 0;

function countIn(text: string, total: { put(found: number): void }) {
  compute(1);
  const found = text.split('e').length - 1;
  total.put(found);
}

if (import.meta.main) {
  using manager = new Manager();
  const total = manager.Queue<number>();
  const readers = texts.map((text) => new Process({ target: countIn, args: [text, total] }));
  for (const reader of readers) reader.start();
  for (const reader of readers) reader.join();
  for (const _ of texts) n += total.get();

  console.log(`the letter e: ${n} times`);
}
