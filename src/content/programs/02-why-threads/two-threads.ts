import { Thread } from 'threading';
import { sleep } from 'time';

function keyboard() {
  sleep(3); // you think about your answer
  console.log('you: see you at eight');
}

function network() {
  sleep(1);
  console.log('Mia: are you coming tonight?');
  sleep(1);
  console.log('Mia: hello?');
}

const ears = new Thread({
  target: network,
  name: 'network',
});
ears.start();
keyboard();
