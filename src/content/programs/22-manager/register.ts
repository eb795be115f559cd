import { type DictProxy, type ListProxy, Manager, Process } from 'multiprocessing';

function contribute(d: DictProxy, l: ListProxy<number>) {
  d.set(1, '1');
  d.set('2', 2);
  d.set(0.25, null);
  l.append(1);
}

if (import.meta.main) {
  using manager = new Manager(); // a process of its own
  const d = manager.dict();
  const l = manager.list([0, 1, 2, 3, 4]);
  const children: Process[] = [];
  for (let i = 0; i < 10; i++) {
    const child = new Process({ target: contribute, args: [d, l] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
  console.log(d.copy());
  console.log(l.copy());
}
