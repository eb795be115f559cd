import { type Connection, EOFError, Pipe, Process } from 'multiprocessing';

function answerTwo(phone: Connection) {
  for (let i = 0; i < 2; i++) {
    const question = phone.recv();
    phone.send(`you said: ${question}`);
  }
  phone.close(); // hangs up
}

if (import.meta.main) {
  const [mine, yours] = Pipe();
  const child = new Process({
    target: answerTwo,
    args: [yours],
  });
  child.start();
  yours.close(); // my copy of its end

  mine.send('hello');
  mine.send('and goodbye');
  try {
    for (;;) console.log(mine.recv());
  } catch (error) {
    if (!(error instanceof EOFError)) throw error;
    console.log('the other side has hung up');
  }
  child.join();
}
