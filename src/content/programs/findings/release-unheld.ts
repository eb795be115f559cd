import { Lock, Thread } from 'threading';

const pen = new Lock();

function write() {
  pen.acquire();
  pen.release();
  pen.release();
}

const ann = new Thread({ target: write, name: 'Ann' });
ann.start();
ann.join();
