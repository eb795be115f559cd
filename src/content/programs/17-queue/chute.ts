import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const chute = new Queue<string>();

function office() {
  for (const letter of ['bill', 'invitation', 'postcard']) {
    sleep(2); // writes it
    chute.put(letter);
  }
}

function porter() {
  for (let i = 0; i < 3; i++) {
    const letter = chute.get(); // waits until there is one
    console.log(`stamped: ${letter}`);
  }
}

new Thread({ target: porter, name: 'porter' }).start();
new Thread({ target: office, name: 'office' }).start();
