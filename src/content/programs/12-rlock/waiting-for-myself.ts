import { Lock } from 'threading';

const key = new Lock();
export let coins = 0;

function put(n: number) {
  using _ = key.hold();
  coins += n;
}

function putTwice(n: number) {
  // both go in, and nobody in between
  using _ = key.hold();
  put(n);
  put(n);
}

putTwice(5);
console.log(`coins: ${coins}`);
