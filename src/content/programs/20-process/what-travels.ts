import { Process } from 'multiprocessing';
import { Lock } from 'threading';

class Ticket {
  seat = 7;
  show() {
    return `seat ${this.seat}`;
  }
}

function receive(thing: object) {
  const own = Object.keys(thing).join(', ');
  const kind = thing instanceof Ticket ? 'a Ticket' : 'no Ticket';
  console.log(`arrived: ${own} (${kind})`);
}

function attempt(target: (...args: never[]) => void, args: unknown[]) {
  try {
    const process = new Process({ target, args });
    process.start();
    process.join();
  } catch (error) {
    console.log(`refused: ${(error as Error).message}`);
  }
}

if (import.meta.main) {
  const guest = { name: 'Bob', seats: [7, 8] };
  attempt(receive, [guest]);
  attempt(receive, [new Ticket()]); // its properties, and no more
  attempt(receive, [new Lock()]); // it guards this memory only
  attempt(() => receive(guest), []); // where should the child look?
}
