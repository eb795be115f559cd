import { Semaphore, Thread } from 'threading';
import { sleep } from 'time';

const parcels = new Semaphore(0); // none yet

function neighbour() {
  console.log('neighbour: waiting for a parcel');
  parcels.acquire(); // nobody gives this one back
  console.log('neighbour: here it is');
}

function postman() {
  sleep(2);
  console.log('postman: ringing the bell');
  parcels.release(); // never acquired it
}

new Thread({ target: neighbour }).start();
new Thread({ target: postman }).start();
