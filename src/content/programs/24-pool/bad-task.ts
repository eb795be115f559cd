import { Pool } from 'multiprocessing';

function half(n: number) {
  if (n % 2 === 1) throw new Error(`${n} is odd`);
  return n / 2;
}

if (import.meta.main) {
  const pool = new Pool(2);
  const pending = [4, 5, 6].map((n) => pool.applyAsync(half, [n]));
  for (const result of pending) {
    try {
      console.log(result.get());
    } catch (error) {
      console.log(String(error));
    }
  }
  pool.close();
  pool.join();
}
