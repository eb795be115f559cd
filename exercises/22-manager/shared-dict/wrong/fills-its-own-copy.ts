import { processes } from 'exercise';
import { type DictProxy, type ListProxy, Manager, Process } from 'multiprocessing';

export let entries: [unknown, unknown][] = [];
export let items: number[] = [];

function contribute(dict: DictProxy, list: ListProxy<number>) {
  const map = dict.copy();
  map.set(1, '1');
  map.set('2', 2);
  map.set(0.25, null);
  const array = list.copy();
  array.push(1);
}

if (import.meta.main) {
  using manager = new Manager();
  const dict = manager.dict();
  const list = manager.list([0, 1, 2, 3, 4]);
  const children: Process[] = [];
  for (let i = 0; i < processes; i++) {
    const child = new Process({ target: contribute, args: [dict, list] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  entries = dict.items();
  items = list.copy();

  console.log(`${entries.length} entries, ${items.length} items`);
}
