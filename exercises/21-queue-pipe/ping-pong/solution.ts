import { balls } from 'exercise';
import { type Connection, EOFError, Pipe, Process } from 'multiprocessing';

export const heard: string[] = []; // what the parent received, in order

function serve(table: Connection) {
  for (let i = 1; i <= balls; i++) {
    table.send(`ping ${i}`);
    console.log(table.recv()); // the ball comes back
  }
  table.close(); // enough for today
}

if (import.meta.main) {
  const [here, there] = Pipe();
  const child = new Process({ target: serve, args: [there] });
  child.start();
  there.close(); // this end is the child's alone from now on
  try {
    for (;;) {
      const ball = here.recv() as string;
      heard.push(ball);
      here.send(ball.replace('ping', 'pong'));
    }
  } catch (error) {
    if (!(error instanceof EOFError)) throw error; // the end is no failure
  }
  child.join();

  console.log(`${heard.length} balls, and the child has left`);
}
