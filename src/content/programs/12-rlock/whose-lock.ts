import { Lock, RLock, Thread } from 'threading';

const plain = new Lock();
const owned = new RLock();
plain.acquire();
owned.acquire();

function stranger() {
  // allowed: a Lock does not know who took it
  plain.release();
  console.log('the Lock did not mind');

  // refused: an RLock does know
  try {
    owned.release();
  } catch (error) {
    console.log(`the RLock said: ${error}`);
  }
}

const t = new Thread({ target: stranger });
t.start();
t.join();
owned.release();
