import { Thread } from 'threading';
import { sleep } from 'time';

function play() {
  for (let song = 1; ; song++) {
    console.log(`song ${song} begins`);
    sleep(3);
    console.log(`song ${song} ends`);
  }
}

const radio = new Thread({
  target: play,
  daemon: true, // nobody waits for the radio
});
radio.start();

sleep(7); // selling bread
console.log('closing time');
