import { seconds, workers } from 'exercise';
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
  // TODO: a pool of `workers` processes calls slow(0), slow(1), … one call for each of `seconds`
  // TODO: arrived is called with each result as soon as it is there
  // TODO: the program does not end before the last one
}
