import { Thread } from 'threading';

function work(orders: string[]) {
  if (orders.length === 0) throw new Error('no orders');
}

const cook = new Thread({ target: work, args: [[]], name: 'cook' });
cook.start();
cook.join();
console.log('all is well');
