import { Pool } from 'multiprocessing';
import { currentThread } from 'threading';
import { sleep } from 'time';

function task(i: number) {
  sleep(2);
  return i + 100;
}

function arrived(result: number) {
  console.log(`${result}, says ${currentThread().name}`);
}

if (import.meta.main) {
  const pool = new Pool(5);
  for (let i = 0; i < 10; i++) {
    pool.applyAsync(task, [i], { callback: arrived });
  }
  console.log('all handed in');
  pool.close(); // no more tasks
  pool.join(); // until all are done
}
