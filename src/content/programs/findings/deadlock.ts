import { Lock, Thread } from 'threading';

const printer = new Lock();
const scanner = new Lock();

function copy(first: Lock, second: Lock) {
  using one = first.hold();
  using two = second.hold();
}

const ann = new Thread({ target: copy, args: [printer, scanner], name: 'Ann' });
const bo = new Thread({ target: copy, args: [scanner, printer], name: 'Bo' });
ann.start();
bo.start();
ann.join();
bo.join();
