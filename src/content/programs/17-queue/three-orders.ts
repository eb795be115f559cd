import { LifoQueue, PriorityQueue, Queue } from 'queue';

for (const queue of [new Queue<number>(), new LifoQueue<number>(), new PriorityQueue<number>()]) {
  for (const n of [2, 3, 1]) queue.put(n);
  console.log(queue.get(), queue.get(), queue.get());
}
