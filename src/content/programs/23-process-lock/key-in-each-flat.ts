import { Lock, Process } from 'multiprocessing';

const key = new Lock(); // evaluated in every process: each makes one

function announce(number: number) {
  using _ = key.hold();
  console.log(`number ${number}`);
}

if (import.meta.main) {
  const children: Process[] = [];
  for (const number of [1, 2]) {
    const child = new Process({ target: announce, args: [number] });
    child.start();
    children.push(child);
  }
  for (const child of children) child.join();
}
