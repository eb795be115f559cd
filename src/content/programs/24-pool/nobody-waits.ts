import { Pool } from 'multiprocessing';
import { sleep } from 'time';

function task(i: number) {
  sleep(2);
  return i + 100;
}

if (import.meta.main) {
  const pool = new Pool(1);
  pool.applyAsync(task, [0], { callback: (result: number) => console.log(result) });
  console.log('end');
}
