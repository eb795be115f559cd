import { seconds, workers } from 'exercise';
import { Thread } from 'threading';
import { compute } from 'time';

export const results: number[] = [];

function slow(i: number) {
  compute(seconds[i]!);
  return i + 100;
}

function arrived(result: number) {
  results.push(result);
  console.log(`${result} has arrived`);
}

if (import.meta.main) {
  const threads = seconds.map((_, i) => new Thread({ target: () => arrived(slow(i)) }));
  for (const thread of threads) thread.start();
  for (const thread of threads) thread.join();
}
