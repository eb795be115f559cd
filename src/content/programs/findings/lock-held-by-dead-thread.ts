import { Lock, Thread } from 'threading';

const pen = new Lock();

function write(text: string) {
  pen.acquire();
  if (text === '') return;
  pen.release();
}

const ann = new Thread({ target: write, args: [''], name: 'Ann' });
ann.start();
ann.join();
