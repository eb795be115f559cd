import { Timer } from 'threading';
import { sleep, time } from 'time';

const began = time();
let rounds = 0;

function water() {
  const at = time() - began;
  console.log(`${at.toFixed(1)} s: watering`);
  sleep(0.5); // watering takes a while
  rounds += 1;
  if (rounds < 3) {
    // this one is used up: wind up a new one
    new Timer(2, water).start();
  }
}

new Timer(2, water).start();
