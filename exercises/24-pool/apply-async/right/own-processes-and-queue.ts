import { seconds, workers } from 'exercise';
import { Process, SimpleQueue } from 'multiprocessing';
import { compute } from 'time';

export const results: number[] = [];

function slow(i: number) {
  compute(seconds[i]!);
  return i + 100;
}

function work(tasks: SimpleQueue<number | null>, answers: SimpleQueue<number>) {
  for (let task = tasks.get(); task !== null; task = tasks.get()) answers.put(slow(task));
}

function arrived(result: number) {
  results.push(result);
  console.log(`${result} has arrived`);
}

if (import.meta.main) {
  const tasks = new SimpleQueue<number | null>();
  const answers = new SimpleQueue<number>();
  const children: Process[] = [];
  for (let i = 0; i < workers; i++) {
    const child = new Process({ target: work, args: [tasks, answers] });
    child.start();
    children.push(child);
  }
  for (const i of seconds.keys()) tasks.put(i);
  for (const _ of children) tasks.put(null);
  for (const _ of seconds) arrived(answers.get());
  for (const child of children) child.join();
}
