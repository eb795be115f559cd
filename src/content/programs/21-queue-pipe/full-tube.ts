import { Process, Queue } from 'multiprocessing';

function write(pages: Queue<string>) {
  pages.put('x'.repeat(100_000));
}

if (import.meta.main) {
  const pages = new Queue<string>();
  const writer = new Process({
    target: write,
    args: [pages],
  });
  writer.start();
  writer.join(); // until it has gone home
  console.log(`${pages.get().length} letters`);
}
