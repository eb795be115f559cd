import { balls } from 'exercise';
import { type Connection, EOFError, Pipe, Process } from 'multiprocessing';

export const heard: string[] = [];

function serve(table: Connection) {
  for (let i = 1; i <= balls; i++) {
    table.send(`ping ${i}`);
    console.log(table.recv());
  }
  table.close();
}

if (import.meta.main) {
  const [here, there] = Pipe();
  there.close();
  const child = new Process({ target: serve, args: [there] });
  child.start();
  try {
    for (;;) {
      const ball = here.recv() as string;
      heard.push(ball);
      here.send(ball.replace('ping', 'pong'));
    }
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
  }
  child.join();

  console.log(`${heard.length} balls, and the child has left`);
}
