import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const chute = new Queue<string>();

function porter() {
  while (true) {
    const letter = chute.get();
    sleep(2); // stamps it
    console.log(`stamped: ${letter}`);
    chute.taskDone();
  }
}

function show(when: string) {
  console.log(`${when}: ${chute.qsize()} inside, ${chute.unfinishedTasks} unfinished`);
}

new Thread({ target: porter, daemon: true, name: 'porter' }).start();
chute.put('bill');
chute.put('postcard');

sleep(3);
show('after 3 s');
chute.join(); // until both are stamped
show('after join');
