import { Process } from 'multiprocessing';
import { Lock } from 'threading';

function announce(number: number, key: Lock) {
  using _ = key.hold();
  console.log(`number ${number}`);
}

if (import.meta.main) {
  const key = new Lock();
  const child = new Process({ target: announce, args: [1, key] });
  try {
    child.start();
    child.join();
  } catch (error) {
    console.log(String(error));
  }
}
