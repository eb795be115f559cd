import { places, sizes } from 'exercise';
import { BoundedSemaphore, Thread } from 'threading';
import { sleep } from 'time';

const server = new BoundedSemaphore(places);

function fetchFile(i: number) {
  console.log(`file ${i} begins`);
  for (let half = 0; half < 2; half++) sleep(sizes[i]! / 2);
  console.log(`file ${i} ends`);
}

class Download extends Thread {
  readonly file: number;

  constructor(file: number) {
    super();
    this.file = file;
  }

  override run() {
    using _ = server.hold();
    fetchFile(this.file);
  }
}

for (let i = 0; i < sizes.length; i++) new Download(i).start();
