import { Thread } from 'threading';
import { sleep } from 'time';

function boil() {
  sleep(3);
  console.log('tea is ready');
}

new Thread({ target: boil, name: 'kettle' }).start();
console.log('the table is laid');
