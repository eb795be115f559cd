import { currentProcess, Process } from 'multiprocessing';

const stage = currentProcess().name;
console.log(`${stage} reads, main: ${import.meta.main}`);

function play(act: string) {
  console.log(`${stage} plays ${act}`);
}

if (import.meta.main) {
  const second = new Process({
    target: play,
    args: ['act 2'],
    name: 'second stage',
  });
  second.start();
  second.join();
}
