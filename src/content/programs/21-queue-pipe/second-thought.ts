import { Queue } from 'multiprocessing';

if (import.meta.main) {
  const post = new Queue<string[]>();
  const letter = ['Dear Ann,'];
  post.put(letter);
  letter.push('I quit!'); // has it left yet?
  console.log(post.get().join(' '));
}
