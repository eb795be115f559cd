import { processes } from 'exercise';
import { Process } from 'multiprocessing';

export let entries: [unknown, unknown][] = [];
export let items: number[] = [];

function contribute(dict: Map<unknown, unknown>, list: number[]) {
  dict.set(1, '1');
  dict.set('2', 2);
  dict.set(0.25, null);
  list.push(1);
}

if (import.meta.main) {
  const dict = new Map<unknown, unknown>();
  const list = [0, 1, 2, 3, 4];
  const children: Process[] = [];
  for (let i = 0; i < processes; i++) {
    const child = new Process({ target: contribute, args: [dict, list] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  entries = [...dict];
  items = list;

  console.log(`${entries.length} entries, ${items.length} items`);
}
