import { Process } from 'multiprocessing';
import { getpid } from 'os';

export let salt = 0;

function cook(dish: string) {
  salt += 1;
  console.log(`${dish}: process ${getpid()}, salt ${salt}`);
}

// only the process that the program begins with comes in here
if (import.meta.main) {
  const pie = new Process({ target: cook, args: ['pie'] });
  const soup = new Process({ target: cook, args: ['soup'] });
  pie.start();
  soup.start();
  pie.join();
  soup.join();
  console.log(`kitchen: process ${getpid()}, salt ${salt}`);
}
