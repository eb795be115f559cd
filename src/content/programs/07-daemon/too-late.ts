import { Thread } from 'threading';
import { sleep } from 'time';

const t = new Thread({ target: () => sleep(1) });
t.start();

try {
  // the decision was made at start()
  t.daemon = true;
} catch (error) {
  console.log(`${error}`);
}
console.log(`daemon: ${t.daemon}`);
