import { Lock, RLock, Thread } from 'threading';

const plain = new Lock();
const owned = new RLock();
plain.acquire();
owned.acquire();

function stranger() {
  plain.release(); // allowed: a Lock does not know who took it
  console.log('the Lock let a stranger release it');
  try {
    owned.release(); // refused: an RLock does
  } catch (error) {
    console.log(`the RLock said: ${(error as Error).message}`);
  }
}

const t = new Thread({ target: stranger });
t.start();
t.join();
owned.release();
