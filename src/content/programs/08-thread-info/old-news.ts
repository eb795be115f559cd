import { Thread } from 'threading';

function leave() {
  console.log('Ann: goodbye!');
}

const ann = new Thread({ target: leave, name: 'Ann' });
ann.start();

if (ann.isAlive()) {
  // was true a moment ago
  console.log('guard: Ann is still here');
}
