import { Manager, type NamespaceProxy, Process } from 'multiprocessing';

function visit(counter: NamespaceProxy) {
  counter.n += 1;
}

if (import.meta.main) {
  using manager = new Manager();
  const counter = manager.Namespace();
  counter.n = 0;
  const ann = new Process({ target: visit, args: [counter] });
  const bo = new Process({ target: visit, args: [counter] });
  ann.start();
  bo.start();
  ann.join();
  bo.join();
  console.log(`${counter.n} visits`);
}
