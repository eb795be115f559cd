import { Process } from 'multiprocessing';

let price = 10;

function sell(agreed: number) {
  console.log(`price: ${price}, agreed: ${agreed}`);
}

if (import.meta.main) {
  price = 12;
  const clerk = new Process({ target: sell, args: [price] });
  clerk.start();
  clerk.join();
}
