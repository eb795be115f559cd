import { processes } from 'exercise';
import { type DictProxy, type ListProxy, Manager, Process } from 'multiprocessing';

export let entries: [unknown, unknown][] = [];
export let items: number[] = [];

const manager = new Manager();
const dict = manager.dict();
const list = manager.list([0, 1, 2, 3, 4]);

function contribute() {
  dict.set(1, '1');
  dict.set('2', 2);
  dict.set(0.25, null);
  list.append(1);
}

if (import.meta.main) {
  const children: Process[] = [];
  for (let i = 0; i < processes; i++) {
    const child = new Process({ target: contribute });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  entries = dict.items();
  items = list.copy();

  console.log(`${entries.length} entries, ${items.length} items`);
}
