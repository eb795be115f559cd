import { Empty, Full, Queue } from 'queue';

const chute = new Queue<string>(2); // two places

chute.put('bill');
chute.put('invitation');

try {
  chute.putNowait('postcard'); // does not wait
} catch (error) {
  if (error instanceof Full) console.log('no room for the postcard');
}

console.log(chute.get(), chute.get());

try {
  chute.get({ timeout: 3 }); // waits for three seconds at most
} catch (error) {
  if (error instanceof Empty) console.log('nothing came');
}
