import { Condition, Thread } from 'threading';

const bell = new Condition();

function wait() {
  using _ = bell.hold();
  bell.wait();
}

function ring() {
  using _ = bell.hold();
  bell.notify();
}

const guest = new Thread({ target: wait, name: 'guest' });
const cook = new Thread({ target: ring, name: 'cook' });
guest.start();
cook.start();
guest.join();
cook.join();
