import { Timer, currentThread } from 'threading';
import { sleep, time } from 'time';

const began = time();

function say(text: string) {
  const at = Math.round(time() - began);
  const who = currentThread().name;
  console.log(`${at} s, ${who}: ${text}`);
}

function ring(what: string) {
  say(`${what} are ready`);
}

const eggs = new Timer(6, ring, ['the eggs']);
eggs.name = 'egg timer';
eggs.start();

say('reading the paper');
sleep(4);
say('page two');
sleep(4);
say('page three');
