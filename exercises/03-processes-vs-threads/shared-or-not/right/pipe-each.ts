import { texts } from 'exercise';
import { type Connection, Pipe, Process } from 'multiprocessing';
import { compute } from 'time';

export const counts: number[] = [];

function countWords(text: string, out: Connection) {
  compute(1);
  out.send(text.split(' ').length);
  out.close();
}

if (import.meta.main) {
  const pipes: Connection[] = [];
  for (const text of texts) {
    const [here, there] = Pipe();
    new Process({ target: countWords, args: [text, there] }).start();
    pipes.push(here);
  }
  for (const here of pipes) counts.push(here.recv() as number);
  console.log(`${counts.length} of ${texts.length} texts counted: ${counts.join(', ')}`);
}
