import { balls } from 'exercise';
import { type Connection, EOFError, Pipe, Process } from 'multiprocessing';

export const heard: string[] = [];

function serve(out: Connection, back: Connection) {
  for (let i = 1; i <= balls; i++) {
    out.send(`ping ${i}`);
    console.log(back.recv());
  }
  out.close();
  back.close();
}

if (import.meta.main) {
  const [pings, out] = Pipe(false);
  const [back, pongs] = Pipe(false);
  const child = new Process({ target: serve, args: [out, back] });
  child.start();
  out.close();
  back.close();
  try {
    for (;;) {
      const ball = pings.recv() as string;
      heard.push(ball);
      pongs.send(ball.replace('ping', 'pong'));
    }
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
  }
  child.join();

  console.log(`${heard.length} balls, and the child has left`);
}
