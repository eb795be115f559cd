import { Lock, Thread } from 'threading';

const printer = new Lock();
const scanner = new Lock();

function copyLetter() {
  // first the printer, then the scanner
  using _first = printer.hold();
  using _second = scanner.hold();
  console.log('the letter is copied');
}

function scanContract() {
  // first the scanner, then the printer
  using _first = scanner.hold();
  using _second = printer.hold();
  console.log('the contract is scanned');
}

const ann = new Thread({ target: copyLetter, name: 'Ann' });
const bo = new Thread({ target: scanContract, name: 'Bo' });

ann.start();
bo.start();
ann.join();
bo.join();
console.log('both can go home');
