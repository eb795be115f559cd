import { Pool } from 'multiprocessing';
import { compute } from 'time';

function square(n: number) {
  compute(1);
  return n * n;
}

if (import.meta.main) {
  const pool = new Pool(4);
  const squares = pool.map(square, [1, 2, 3, 4]);
  console.log(squares.join(' + '));
  console.log(squares.reduce((a, b) => a + b));
  pool.close();
  pool.join();
}
