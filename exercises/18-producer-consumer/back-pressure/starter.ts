import { pictures } from 'exercise';
import { sleep } from 'time';

export const log: string[] = []; // when a picture begins and ceases to take up memory

function shoot(i: number): number {
  log.push(`shot ${i}`);
  sleep(1);
  return i;
}

function print(picture: number) {
  sleep(3);
  log.push(`printed ${picture}`);
}

// TODO: a queue with as many places as memory allows; a camera thread, and printer threads; an end for all
for (let i = 0; i < pictures; i++) print(shoot(i));
