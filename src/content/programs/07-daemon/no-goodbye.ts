import { Thread } from 'threading';
import { sleep } from 'time';

function countTheTill() {
  try {
    console.log('counting …');
    sleep(2);
    console.log('counted');
  } finally {
    console.log('till locked'); // always, they say
  }
}

const t = new Thread({ target: countTheTill, daemon: true });
t.start();
sleep(1);
console.log('lights out');
