import { Thread } from 'threading';
import { compute, sleep } from 'time';

function makeSoup(name: string) {
  compute(0.02); // peel and chop
  sleep(0.06); // simmer
  compute(0.02); // sieve
  console.log(`${name} is ready`);
}

const soups = ['leek', 'pea', 'fish'];
const cooks: Thread[] = [];
for (const name of soups) {
  const cook = new Thread({ target: makeSoup, args: [name], name });
  cook.start();
  cooks.push(cook);
}
for (const cook of cooks) cook.join();
