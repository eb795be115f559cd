import { Thread } from 'threading';
import { sleep } from 'time';

function play() {
  while (true) {
    console.log('radio: la la la');
    sleep(2);
  }
}

function sweep() {
  sleep(5);
  console.log('baker: swept up');
}

const radio = new Thread({
  target: play,
  daemon: true,
});
const baker = new Thread({ target: sweep });

radio.start();
baker.start();
console.log('main: going home');
// the main thread ends here, the process does not
