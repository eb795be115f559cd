import { Process, Queue } from 'multiprocessing';

function answer(list: string[], post: Queue<string[]>) {
  list.push('sugar'); // on the copy that came with the letter
  post.put(list);
}

if (import.meta.main) {
  const list = ['milk'];
  const post = new Queue<string[]>();
  const neighbour = new Process({
    target: answer,
    args: [list, post],
  });
  neighbour.start();
  const reply = post.get(); // waits until something comes
  neighbour.join();
  console.log(`my list: ${list.join(', ')}`);
  console.log(`the reply: ${reply.join(', ')}`);
}
