import { Lock, Process } from 'multiprocessing';

function announce(number: number, key: Lock) {
  using _ = key.hold();
  console.log(`number ${number}`);
}

if (import.meta.main) {
  const key = new Lock();
  const children: Process[] = [];
  for (let number = 0; number < 10; number++) {
    const child = new Process({ target: announce, args: [number, key] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
}
