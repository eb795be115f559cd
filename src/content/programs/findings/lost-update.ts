import { Thread } from 'threading';

export let tickets = 100;

function sell() {
  tickets -= 1;
}

const clerks = ['Ann', 'Bo'].map((name) => new Thread({ target: sell, name }));
for (const clerk of clerks) clerk.start();
for (const clerk of clerks) clerk.join();
