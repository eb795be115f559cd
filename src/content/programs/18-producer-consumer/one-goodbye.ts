import { Queue } from 'queue';
import { Thread } from 'threading';

const hatch = new Queue<string | null>();
export const home: string[] = [];

function cook() {
  hatch.put('noodles');
  hatch.put('soup');
  hatch.put(null); // one goodbye
}

function waiter(name: string) {
  while (hatch.get() !== null) {}
  home.push(name);
}

new Thread({ target: cook, name: 'cook' }).start();
for (const name of ['Ann', 'Bo']) {
  new Thread({ target: waiter, args: [name], name }).start(); // and two who wait for it
}
