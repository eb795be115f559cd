import { Thread } from 'threading';
import { compute } from 'time';

function talk() {
  compute(0.03); // three hundredths of a second
}

const ann = new Thread({ target: talk, name: 'Ann' });
const bo = new Thread({ target: talk, name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
