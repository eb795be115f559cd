import { Pool } from 'multiprocessing';
import { sleep } from 'time';

function task(i: number) {
  sleep(2);
  return i + 100;
}

if (import.meta.main) {
  const pool = new Pool(5);
  for (let i = 0; i < 3; i++) {
    console.log(pool.apply(task, [i])); // waits here, each time
  }
  pool.close();
  pool.join();
}
