import { Process } from 'multiprocessing';

function write() {
  console.log('letter: Dear Ann,');
  console.log('letter: yours, Bo');
}

function play() {
  console.log('music: la');
  console.log('music: la la');
}

if (import.meta.main) {
  const letter = new Process({ target: write });
  const music = new Process({ target: play });
  letter.start(); // process 1
  music.start(); // process 2
  letter.join();
  music.join();
}
