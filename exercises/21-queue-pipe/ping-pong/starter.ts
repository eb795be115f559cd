import { balls } from 'exercise';
import { type Connection, Process } from 'multiprocessing';

export const heard: string[] = []; // what the parent received, in order

function serve(table: Connection) {
  for (let i = 1; i <= balls; i++) {
    table.send(`ping ${i}`);
    console.log(table.recv()); // the ball comes back
  }
  table.close(); // enough for today
}

if (import.meta.main) {
  // TODO: a pipe; one end goes to a child that runs serve
  // TODO: hit each ball back, as in 'pong 1', until the child has hung up

  console.log(`${heard.length} balls, and the child has left`);
}
