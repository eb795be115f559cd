import { BoundedSemaphore, Semaphore } from 'threading';

const bowl = new Semaphore(3);
bowl.acquire();
bowl.release();
bowl.release(); // one too many
console.log('Semaphore:', bowl);

const counted = new BoundedSemaphore(3);
counted.acquire();
counted.release();
try {
  counted.release(); // one too many
} catch (error) {
  console.log('BoundedSemaphore:', `${error}`);
}
