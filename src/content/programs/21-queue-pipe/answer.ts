import { Process, Queue } from 'multiprocessing';

function think(answers: Queue<unknown>) {
  answers.put([42, null, 'hello']);
}

if (import.meta.main) {
  const answers = new Queue<unknown>();
  const child = new Process({
    target: think,
    args: [answers],
  });
  child.start();
  console.log(answers.get()); // waits for the answer
  child.join();
}
