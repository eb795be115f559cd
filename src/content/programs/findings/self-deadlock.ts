import { Lock, Thread } from 'threading';

const pen = new Lock();

function sign() {
  using _ = pen.hold();
}

function fillIn() {
  using _ = pen.hold();
  sign();
}

const ann = new Thread({ target: fillIn, name: 'Ann' });
ann.start();
ann.join();
