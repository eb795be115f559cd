import { Queue, ShutDown } from 'queue';
import { Thread } from 'threading';

const chute = new Queue<string>();

function porter() {
  try {
    while (true) console.log(`stamped: ${chute.get()}`);
  } catch (error) {
    if (!(error instanceof ShutDown)) throw error;
    console.log('closed and empty: going home');
  }
}

new Thread({ target: porter, name: 'porter' }).start();
chute.put('bill');
chute.put('postcard');
chute.shutdown(); // nothing more comes in; what is inside can be taken out
