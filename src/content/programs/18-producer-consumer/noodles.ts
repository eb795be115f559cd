import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const hatch = new Queue<string | null>(2);

function cook() {
  for (const dish of ['noodles', 'soup', 'rice', 'tofu']) {
    sleep(1); // cooks it
    hatch.put(dish);
  }
  hatch.put(null); // nothing more will come
}

function waiter() {
  while (true) {
    const dish = hatch.get();
    if (dish === null) return;
    sleep(2); // carries it out
    console.log(`served: ${dish}`);
  }
}

new Thread({ target: cook, name: 'cook' }).start();
new Thread({ target: waiter, name: 'waiter' }).start();
